//! What each code of a finding says, and what to do.

use crate::scoring::Code;
use crate::text::Phrase;

/// What a code says.
pub(super) fn of(code: Code) -> Phrase {
    match code {
        Code::UnknownMeasure => Phrase(
            "dòng này đọc một loại số liệu không có trong bảng; hãy thêm vào hoặc sửa tên",
            "this line reads a measure that the table does not have; add it or mend the name",
        ),
        Code::UnfitMeasure => Phrase(
            "quy tắc không đọc được kiểu số liệu này; hãy đổi quy tắc hoặc kiểu số liệu",
            "the rule cannot read this kind of figure; change the rule or the kind",
        ),
        Code::StepNotPositive => Phrase("bước phải lớn hơn 0", "the step must be above 0"),
        Code::RuleNumber => Phrase(
            "một con số của quy tắc không hợp lệ; mức tối đa, hệ số không được âm, ngày tháng phải có thật",
            "a number of the rule makes no sense; limits and factors are 0 or more, days are real",
        ),
        Code::TableShape => Phrase(
            "số ô điểm không khớp số hàng và số cột; mỗi hàng phải có đủ một ô cho mỗi cột",
            "the points do not match the rows and columns; each row needs one cell for each column",
        ),
        Code::Goalposts => Phrase(
            "hai đầu thang phải khác nhau, với thang lôgarit thì đều lớn hơn 0",
            "the two ends of the scale must differ, and on a logarithmic scale both are above 0",
        ),
        Code::Recurrence => Phrase(
            "phải có ít nhất một kỳ, và mỗi kỳ một trọng số",
            "there must be at least one part of the period, and one weight for each",
        ),
        Code::UnknownTieItem => Phrase(
            "mục dùng để xét khi bằng điểm không có trong bảng",
            "the item that decides between equal totals is not in the table",
        ),
        Code::Weights => Phrase(
            "điểm và trọng số không được âm, tổng trọng số và điểm của đơn vị cao nhất phải lớn hơn 0, tỷ lệ phải có số liệu từ 0 đến 100",
            "points and weights are 0 or more, the weights together and the points of the best member above 0, the share that must be known from 0 to 100",
        ),
        Code::EmptyNode => Phrase(
            "mục này chưa có dòng nào; hãy thêm dòng chấm điểm hoặc xóa mục",
            "this item has no lines yet; add a line or remove the item",
        ),
        Code::UnfitEntry => Phrase(
            "số liệu đã nhập không đúng loại; hãy nhập lại",
            "what is entered is not of the right kind; enter it again",
        ),
        Code::UnknownEntry => Phrase(
            "bảng điểm hoặc danh sách đơn vị không có mục này nên không được tính; hãy sửa mã hoặc xóa đi",
            "the score table or the list of members does not have this, so it does not count; mend the id or remove it",
        ),
        Code::ExclusionOpen => Phrase(
            "chưa biết đơn vị có bị loại theo dòng này không; hãy nhập số liệu",
            "it is not known whether this line leaves the member unclassified; enter its figure",
        ),
        Code::Unclassified => {
            Phrase("dòng này làm đơn vị không được xếp loại", "this line leaves the member unclassified")
        }
        Code::ExampleUnknown => Phrase(
            "ví dụ nhắc đến một mục hoặc loại số liệu không có trong bảng",
            "the example names an item or a measure that the table does not have",
        ),
        Code::ExamplePoints => Phrase(
            "điểm tính ra khác điểm mà ví dụ mong đợi; hãy xem lại quy tắc hoặc ví dụ",
            "the points are not those that the example expects; look at the rule or at the example",
        ),
        Code::ExamplePlace => Phrase(
            "hạng tính ra khác hạng mà ví dụ mong đợi; hãy xem lại quy tắc hoặc ví dụ",
            "the place is not the one that the example expects; look at the rules or at the example",
        ),
        Code::NoBand => Phrase(
            "không có mức nào chứa giá trị này; cần người quyết định điểm hoặc sửa các mức",
            "no band holds this value; a person has to give the points, or the bands need mending",
        ),
        Code::MaximaDiffer => Phrase(
            "các phần cộng lại không bằng điểm chuẩn đã ghi; hãy sửa một trong hai",
            "the parts do not add up to the standard points stated; mend one or the other",
        ),
        Code::BandGap => Phrase(
            "có giá trị không thuộc mức nào nên không được điểm; hãy bổ sung các mức",
            "some values are in no band and get no points; add to the bands",
        ),
        Code::BandOverlap => Phrase(
            "có giá trị thuộc nhiều mức cùng lúc, mức đứng trước được tính; hãy tách các mức",
            "some values are in several bands, of which the first counts; part the bands",
        ),
        Code::BandUnreachable => Phrase(
            "có mức mà không giá trị nào đạt tới; hãy xem lại hai đầu của mức và phạm vi của số liệu",
            "a band holds no value that can be true; look at its ends and at the range of the measure",
        ),
        Code::BonusWithoutRule => Phrase(
            "có ghi mức thưởng tối đa nhưng không có dòng điểm thưởng nào; hãy thêm quy tắc hoặc bỏ mức này",
            "a bonus is stated, but no bonus line says what for; add the rule or take the bonus out",
        ),
        Code::DeductionWithoutRule => Phrase(
            "có ghi mức trừ tối đa nhưng không có dòng điểm trừ nào; hãy thêm quy tắc hoặc bỏ mức này",
            "deductions have a cap, but there is no deduction line; add the rule or take the cap out",
        ),
        Code::UncappedBonus => Phrase(
            "điểm thưởng không có mức tối đa; hãy đặt mức trần, trừ khi đó là chủ ý",
            "the bonus has no cap; set one unless that is meant",
        ),
        Code::UncappedStandard => Phrase(
            "điểm có thể tăng mãi, vượt điểm chuẩn của mục; hãy đặt mức trần",
            "the points can grow without end, over the standard points of the item; set a cap",
        ),
        Code::DeductionAmongBonus => Phrase(
            "dòng này chỉ trừ điểm mà không đứng ở cột điểm trừ; hãy chuyển sang điểm trừ",
            "this line only takes points away but does not stand among the deductions; move it there",
        ),
        Code::MixedSigns => Phrase(
            "dòng điểm trừ có cả số âm lẫn số dương, và số nào cũng bị trừ; hãy ghi cùng một dấu",
            "a deduction with numbers of both signs takes all of them away; write them with one sign",
        ),
        Code::CapBelowCase => Phrase(
            "mức trần thấp hơn điểm của một trường hợp; hãy sửa một trong hai",
            "the cap is below the points of a single case; mend one or the other",
        ),
        Code::CriterionCapBelowLine => Phrase(
            "mức trần của mục thấp hơn điểm của dòng này; hãy sửa một trong hai",
            "the cap of the item is below the points of this line; mend one or the other",
        ),
        Code::CeilingBelowPoints => Phrase(
            "điểm cao nhất cho phép thấp hơn điểm chuẩn; hãy sửa một trong hai",
            "the most points allowed are below the standard points; mend one or the other",
        ),
        Code::FloorTooHigh => Phrase(
            "điểm thấp nhất cho phép cao đến mức không còn gì để trừ; hãy hạ xuống",
            "the fewest points allowed are so high that nothing can be deducted; lower them",
        ),
        Code::NeverApplies => Phrase(
            "dòng này không bao giờ được tính; hãy xem lại điều kiện, số điểm và phạm vi của số liệu",
            "this line can never count; look at its condition, its points and the range of its measure",
        ),
        Code::StandardNeverMet => Phrase(
            "dòng này chỉ tính khi đạt đủ điểm chuẩn, mà điểm chuẩn không bao giờ đạt đủ được",
            "this line waits for standard points in full, which can never be reached",
        ),
        Code::AlwaysOutdone => Phrase(
            "dòng khác cùng nhóm luôn được tính thay dòng này; hãy xem lại số điểm hoặc điều kiện",
            "another line of the group always counts instead; look at the points or the conditions",
        ),
        Code::BetterGivesFewer => Phrase(
            "kết quả tốt hơn lại được ít điểm hơn; hãy xem lại số điểm, hoặc số liệu này tốt lên theo chiều nào",
            "a better result gets fewer points; look at the points, or at which way this measure gets better",
        ),
        Code::SameCode => Phrase(
            "một mã được in ở nhiều chỗ nên dễ nhầm khi nhắc đến; hãy đặt cho mỗi chỗ một mã riêng",
            "a code is printed in several places; give each place its own",
        ),
        Code::MissingCode => Phrase(
            "dãy số bị ngắt trước mục này; hãy xem có sót mục nào không",
            "the numbering has a gap before this item; see whether an item is missing",
        ),
        Code::AlwaysSame => Phrase(
            "mục này không bao giờ làm đổi hạng, vì đơn vị nào cũng được điểm như nhau",
            "this item can never change a place, for every member gets the same",
        ),
        Code::WeightUnused => Phrase(
            "trọng số không có tác dụng, vì các phần ở đây được cộng lại; hãy bỏ trọng số hoặc lấy trung bình có trọng số",
            "the weight does nothing, for the parts here are added up; leave it out or take a weighted mean",
        ),
        Code::CoverageUnused => Phrase(
            "tỷ lệ tối thiểu phải có số liệu không có tác dụng: bảng không để các mục còn lại mang phần thiếu, hoặc ở đây không có mục con; hãy bỏ tỷ lệ này hoặc đổi cách xử lý số liệu thiếu",
            "the least share that must be known does nothing: the table does not let others carry what is missing, or there are no children here; leave it out, or let others carry what is missing",
        ),
        Code::ReweightUnused => Phrase(
            "mức điểm quy đổi không có tác dụng, vì mục này chưa có điểm chuẩn lớn hơn 0; hãy ghi điểm chuẩn",
            "the points to scale to do nothing, for the item has no standard points above 0; state them",
        ),
        Code::GroupOfOne => Phrase(
            "nhóm chỉ lấy mức cao nhất mà trong mục này chỉ có một dòng; các dòng cùng nhóm phải nằm trong một mục",
            "the group of which only the largest counts has a single line here; its lines must stand in one item",
        ),
        Code::SameOption => Phrase(
            "các lựa chọn trùng mã nên không phân biệt được; hãy đặt cho mỗi lựa chọn một mã riêng",
            "options share an id and cannot be told apart; give each its own",
        ),
        Code::OutOfRange => Phrase(
            "giá trị nằm ngoài khoảng có thể; hãy kiểm tra lại số và đơn vị tính",
            "the value is outside what can be true; check the number and its unit",
        ),
        Code::EvidenceMissing => Phrase(
            "chưa có tài liệu minh chứng; hãy bổ sung vào số liệu này",
            "evidence is missing; add it to this figure",
        ),
        Code::SumDiffers => Phrase(
            "điểm tự chấm của mục không bằng tổng điểm tự chấm các phần của mục",
            "the self-score is not what the self-scores of its parts add up to",
        ),
    }
}
