//! Thi Đua: scores an emulation cluster's year, ranks its members and lists the next year's pact.
