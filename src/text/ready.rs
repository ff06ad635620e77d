//! What the ready-made rulebooks and dossiers are called and what they are about, for whoever picks one.

use super::Phrase;
use crate::exchange::Ready;

/// The name of a ready-made rulebook or dossier.
#[must_use]
pub fn name(ready: Ready) -> Phrase {
    match ready {
        Ready::TienGiang2022 => {
            Phrase("Ngành môi trường, Tiền Giang 2022", "Environment sector, Tiền Giang 2022")
        }
        Ready::Pci2021 => {
            Phrase("Năng lực cạnh tranh cấp tỉnh, PCI 2021", "Provincial competitiveness, PCI 2021")
        }
        Ready::HumanDevelopment => Phrase("Phát triển con người, HDI", "Human development, HDI"),
        Ready::Decathlon => Phrase("Mười môn phối hợp nam", "Men's decathlon"),
        Ready::BestIs100 => Phrase("Đơn vị dẫn đầu được 100", "The best has 100"),
        Ready::ProfessionalEquality => {
            Phrase("Bình đẳng nữ – nam ở doanh nghiệp", "Equality of women and men at work")
        }
        Ready::UnitA => Phrase("Đơn vị A tự chấm 124,4 trên 100", "Unit A, which scored itself 124.4 of 100"),
    }
}

/// One line on what it scores and how.
#[must_use]
pub fn about(ready: Ready) -> Phrase {
    match ready {
        Ready::TienGiang2022 => Phrase(
            "Bảng 100 điểm đã ban hành: điểm chuẩn, thưởng, trừ, mức trần và điều kiện không xếp loại.",
            "A published table of 100 points: standard points, bonus, deductions, caps, grounds for no place.",
        ),
        Ready::Pci2021 => Phrase(
            "Mười chỉ số thành phần thang 10, trung bình có trọng số, nhân 10.",
            "Ten sub-indices on a scale of 10, their weighted mean, times 10.",
        ),
        Ready::HumanDevelopment => Phrase(
            "Cột mốc chặn hai đầu, thu nhập theo logarit, căn bậc ba của tích ba chỉ số.",
            "Goalposts capped at both ends, income as a logarithm, the cube root of three indices.",
        ),
        Ready::Decathlon => Phrase(
            "Công thức lũy thừa của Điền kinh Thế giới cho mười môn, bỏ phần lẻ từng môn.",
            "The power formulas of World Athletics for ten events, each rounded down.",
        ),
        Ready::BestIs100 => Phrase(
            "Sáu chỉ số như xếp hạng Thượng Hải: cao nhất được 100, các đơn vị khác theo tỷ lệ, tổng cũng vậy.",
            "Six indicators as in the Shanghai ranking: the highest has 100, the others in proportion, so the total.",
        ),
        Ready::ProfessionalEquality => Phrase(
            "Năm chỉ số theo mức; chỉ số không tính được thì các chỉ số khác mang phần, cần có từ 75 điểm.",
            "Five indicators in bands; what cannot be computed is carried by the rest, where 75 points are there.",
        ),
        Ready::UnitA => Phrase(
            "Số liệu và điểm tự chấm của một phòng cấp huyện, chấm lại theo bảng Tiền Giang: còn 118,2.",
            "The figures and the self-score of a district office; by the rules of Tiền Giang's table it has 118.2.",
        ),
    }
}
