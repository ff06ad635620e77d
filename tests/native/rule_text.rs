//! Sentences about score tables: what each line, each node and the table as a whole does.

use thidua::dossier::{Criterion, Dossier, RulebookDraft, builtin, read, read_part};
use thidua::exchange::Ready;
use thidua::text::{Language, rule};

const LANGUAGES: [Language; 2] = [Language::Vi, Language::En];

/// All sentences of a table, each with its place.
fn sentences(table: &RulebookDraft, language: Language) -> Vec<(String, String)> {
    fn of(
        table: &RulebookDraft,
        criterion: &Criterion,
        language: Language,
        told: &mut Vec<(String, String)>,
    ) {
        told.extend(
            rule::node(table, criterion, language).map(|sentence| (criterion.id.to_string(), sentence)),
        );
        for line in &criterion.lines {
            let said = rule::line(table, criterion, line, language);
            told.push((line.id.to_string(), said.sentence));
            for (row, _) in said.grid.iter().flat_map(|grid| &grid.rows) {
                told.push((format!("{}, a row", line.id), format!("{row}.")));
            }
        }
        criterion.children.iter().for_each(|child| of(table, child, language, told));
    }
    let mut told: Vec<(String, String)> =
        rule::whole(table, language).into_iter().map(|one| (String::new(), one)).collect();
    table.standards.iter().for_each(|standard| of(table, standard, language, &mut told));
    told
}

/// The tables that come with the app, and one with everything in it.
fn tables() -> Vec<(String, RulebookDraft)> {
    let public = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public");
    let ready = Ready::RULEBOOKS.into_iter().map(|one| {
        let text = std::fs::read_to_string(public.join(one.address())).unwrap();
        (one.address().to_owned(), thidua::dossier::read_rulebook(&text).unwrap())
    });
    let every = read(include_str!("every.json")).unwrap();
    ready
        .chain([("built in".to_owned(), builtin().rulebook), ("everything once".to_owned(), every.rulebook)])
        .collect()
}

#[test]
fn every_sentence_of_every_table_reads_well() {
    for (name, table) in tables() {
        for language in LANGUAGES {
            for (place, sentence) in sentences(&table, language) {
                if std::env::var_os("SHOW").is_some() {
                    println!("{name} | {place} | {sentence}");
                }
                let whole = format!("{name}, {place}: {sentence:?}");
                assert!(sentence.len() > 1 && sentence.ends_with('.'), "{whole}");
                assert!(!sentence.contains(['{', '}', '\n']), "{whole}");
                for wrong in ["  ", " ,", " ;", "..", ",,", ": :", "()", "“”"] {
                    assert!(!sentence.contains(wrong), "{wrong:?} in {whole}");
                }
                let first = sentence.chars().next().unwrap();
                assert!(!first.is_lowercase() || place.ends_with("a row"), "{whole}");
            }
        }
    }
}

/// What rules read, with names and units.
const MEASURES: &str = r#"[
    {"id":"cases","title":{"vi":"Số vụ","en":"Cases"},"kind":"count","unit":{"vi":"vụ","en":"cases"}},
    {"id":"people","title":{"vi":"Số tác giả","en":"Authors"},"kind":"count"},
    {"id":"rate","title":{"vi":"Tỷ lệ","en":"Rate"},"kind":"percent"},
    {"id":"plan","title":{"vi":"Thu ngân sách","en":"Revenue"},"kind":"plan_actual"},
    {"id":"less","title":{"vi":"Hộ nghèo","en":"Poor households"},"kind":"plan_actual","less_is_better":true},
    {"id":"time","title":{"vi":"Chạy 100 m","en":"100 m"},"unit":{"vi":"giây","en":"s"},"less_is_better":true},
    {"id":"day","title":{"vi":"Ngày gửi","en":"Date sent"},"kind":"date"},
    {"id":"yes","title":{"vi":"Có kế hoạch","en":"Has a plan"},"kind":"yes_no"},
    {"id":"points","title":{"vi":"Điểm hội đồng","en":"Council"},"kind":"points"},
    {"id":"choice","title":{"vi":"Nhóm","en":"Group"},"kind":"choice"},
    {"id":"choices","title":{"vi":"Nhiệm vụ","en":"Tasks"},"kind":"choices"}
]"#;

/// A table of one criterion with these lines.
fn table_of(lines: &str) -> RulebookDraft {
    let text = format!(
        r#"{{"points":10,"measures":{MEASURES},"standards":[{{"id":"s","title":"Mục","lines":[{lines}]}}]}}"#
    );
    read_part(&text).unwrap_or_else(|problem| panic!("{problem}\n{text}"))
}

fn first_line(table: &RulebookDraft, language: Language) -> rule::Told {
    let criterion = &table.standards[0];
    rule::line(table, criterion, &criterion.lines[0], language)
}

#[test]
fn each_rule_says_what_it_does() {
    let options = r#"[{"id":"a","title":{"vi":"Tốt","en":"Good"},"points":2},{"id":"b","points":1}]"#;
    let of_options = format!(r#""rule":{{"options":{{"of":"choice","options":{options}}}}}"#);
    let checklist =
        format!(r#""kind":"bonus","rule":{{"checklist":{{"of":"choices","options":{options}}}}}"#);
    let per_case = |of: &str, rest: &str| format!(r#"{rest}"rule":{{"per_case":{{"of":{of},"each":0.5}}}}"#);
    let cases = r#"{"value":"cases"}"#;
    let deduction = r#""kind":"deduction","#;
    let days = r#"{"days_after":{"of":"day","month":12,"day":15}}"#;
    let met = |rest: &str| format!(r#""rule":{{"met":{{"points":2}}}},{rest}"#);
    let yes = |kind: &str| format!(r#""kind":"{kind}","rule":{{"met":{{"points":1,"of":"yes"}}}}"#);
    let within =
        |of: &str, interval: &str| format!(r#""when":{{"within":{{"of":{of},"interval":{interval}}}}}"#);
    // (line without its id, Vietnamese, English)
    let told: Vec<(String, &str, &str)> = vec![
        // Every rule.
        (r#""rule":{"given":{"of":"points","limit":10}}"#.into(), "Điểm hội đồng: người chấm cho từ 0 đến 10 điểm.", "Council: 0 to 10 points, given by a person."),
        (r#""title":"Điểm hội đồng","rule":{"given":{"of":"points","limit":1}}"#.into(), "Người chấm cho từ 0 đến 1 điểm.", "Council: 0 to 1 point, given by a person."),
        (r#""kind":"deduction","rule":{"given":{"of":"points","limit":5}}"#.into(), "Điểm hội đồng: người chấm trừ từ 0 đến 5 điểm.", "Council: 0 to 5 points, taken away by a person."),
        (met(r#""title":"""#), "Có sẵn 2 điểm từ đầu.", "2 points from the start."),
        (format!(r#""kind":"bonus",{}"#, met(r#""title":"""#)), "Luôn cộng 2 điểm.", "Always: 2 points are added."),
        (yes("standard"), "Có kế hoạch: nếu có, được 1 điểm.", "Has a plan: if so, 1 point."),
        (yes("bonus"), "Có kế hoạch: nếu có, cộng 1 điểm.", "Has a plan: if so, 1 point is added."),
        (yes("deduction"), "Có kế hoạch: nếu có, trừ 1 điểm.", "Has a plan: if so, 1 point is taken away."),
        (yes("exclusion"), "Có kế hoạch: nếu có, không xếp loại.", "Has a plan: if so, the member is unclassified."),
        (r#""kind":"bonus","rule":{"met":{"points":-0.5,"of":"yes"}}"#.into(), "Có kế hoạch: nếu có, trừ 0,5 điểm.", "Has a plan: if so, 0.5 points are taken away."),
        (of_options, "Nhóm: được điểm theo phương án được chọn.", "Group: points by the option chosen."),
        (checklist, "Nhiệm vụ: cộng điểm theo từng mục đạt được, cộng lại.", "Tasks: points added by each item that holds, added up."),
        (per_case(cases, deduction), "Số vụ: cứ mỗi vụ trừ 0,5 điểm.", "Cases: for each case 0.5 points are taken away."),
        (per_case(days, deduction), "Ngày gửi, số ngày sau 15/12: cứ mỗi ngày trừ 0,5 điểm.", "Date sent, days after 15 December: for each day 0.5 points are taken away."),
        (per_case(r#"{"value":"rate"}"#, ""), "Tỷ lệ: cứ mỗi 1% được 0,5 điểm.", "Rate: for each 1% 0.5 points."),
        (per_case(r#"{"percent_of_plan":"plan"}"#, ""), "Thu ngân sách, so với kế hoạch: cứ mỗi 1% kế hoạch được 0,5 điểm.", "Revenue, against plan: for each 1% of plan 0.5 points."),
        (per_case(r#"{"share":{"part":"cases","whole":"people"}}"#, ""), "Số vụ / Số tác giả: cứ mỗi 1% được 0,5 điểm.", "Cases / Authors: for each 1% 0.5 points."),
        (per_case(r#"{"value":"people"}"#, ""), "Số tác giả: cứ mỗi 1 được 0,5 điểm.", "Authors: for each 1 0.5 points."),
        (r#""rule":{"steps":{"of":{"value":"rate"},"above":90,"step":2,"each":1}}"#.into(), "Tỷ lệ: trên 90%, cứ thêm đủ 2% được 1 điểm.", "Rate: 1 point for each full 2% above 90%."),
        (r#""kind":"bonus","rule":{"steps":{"of":{"value":"rate"},"above":90,"first":5,"step":2,"each":1}},"cap":7"#.into(), "Tỷ lệ: trên 90% cộng 5 điểm, rồi cứ thêm đủ 2% cộng 1 điểm, không quá 7 điểm.", "Rate: 5 points are added above 90%, then 1 point more for each further full 2%, at most 7 points."),
        (r#""rule":{"bands":{"of":{"value":"rate"},"bands":[{"from":90,"points":5}]}}"#.into(), "Tỷ lệ: được điểm theo mức.", "Rate: points by band."),
        (r#""kind":"deduction","rule":{"table":{"rows_of":{"value":"cases"},"columns_of":{"value":"rate"},"rows":[{}],"columns":[{}],"points":[[1]]}}"#.into(), "Trừ điểm theo hàng và cột.", "Points taken away by row and column."),
        (r#""rule":{"of_plan":{"of":"plan","points":40}}"#.into(), "Thu ngân sách: đạt từ 100% kế hoạch trở lên được 40 điểm; thấp hơn thì theo tỷ lệ.", "Revenue: 40 points at 100% of plan or more; below it in proportion."),
        (r#""rule":{"of_plan":{"of":"plan","points":40,"above":0.5,"floor":10}},"cap":46"#.into(), "Thu ngân sách: đạt 100% kế hoạch được 40 điểm; thấp hơn thì theo tỷ lệ; vượt thì cứ mỗi điểm phần trăm thêm 0,5 điểm; thấp nhất 10 điểm, không quá 46 điểm.", "Revenue: 40 points at 100% of plan; below it in proportion; above it 0.5 points more for each percentage point; at least 10 points, at most 46 points."),
        (r#""rule":{"of_plan":{"of":"less","points":40,"below":2}}"#.into(), "Hộ nghèo: đạt từ 100% kế hoạch trở lên được 40 điểm; thiếu thì cứ mỗi điểm phần trăm bớt 2 điểm; càng ít càng tốt.", "Poor households: 40 points at 100% of plan or more; below it 2 points less for each percentage point; less is better."),
        (r#""kind":"bonus","rule":{"of_plan":{"of":"plan","points":0,"below":0,"above":0.2}},"cap":6"#.into(), "Thu ngân sách: vượt kế hoạch thì cứ mỗi điểm phần trăm cộng 0,2 điểm, không quá 6 điểm.", "Revenue: above plan, for each percentage point 0.2 points are added, at most 6 points."),
        (r#""rule":{"goalposts":{"of":{"value":"rate"},"low":70,"high":95,"points":25}}"#.into(), "Tỷ lệ: từ 95% trở lên được 25 điểm, từ 70% trở xuống 0 điểm, ở giữa theo tỷ lệ.", "Rate: 25 points at 95% or more, none at 70% or less, between them in proportion."),
        (r#""rule":{"goalposts":{"of":{"value":"time"},"low":60,"high":5,"points":25,"logarithmic":true}}"#.into(), "Chạy 100 m: từ 5 giây trở xuống được 25 điểm, từ 60 giây trở lên 0 điểm, ở giữa theo thang lôgarit.", "100 m: 25 points at 5 s or less, none at 60 s or more, between them on a logarithmic scale."),
        (r#""rule":{"leader_relative":{"of":"plan","points":10}}"#.into(), "Thu ngân sách: đơn vị vượt chỉ tiêu nhiều nhất được 10 điểm; đúng chỉ tiêu được một nửa, vượt ít hơn thì theo mức vượt, dưới chỉ tiêu theo tỷ lệ.", "Revenue: 10 points for the member furthest above its target; half of them at the target, above it in proportion to the surplus, below it in proportion to what is reached."),
        (r#""rule":{"best_relative":{"of":{"value":"time"},"points":100}}"#.into(), "Chạy 100 m: đơn vị tốt nhất được 100 điểm, các đơn vị khác theo tỷ lệ; càng ít càng tốt.", "100 m: 100 points for the best, the others in proportion; less is better."),
        (r#""rule":{"power":{"of":{"value":"time"},"a":25.4347,"b":18,"c":1.81,"less_is_better":true,"floored_to":0}}"#.into(), "Chạy 100 m: điểm = 25,4347 × (18 − x)^1,81, bỏ phần lẻ; từ 18 giây trở lên thì 0 điểm.", "100 m: points = 25.4347 × (18 − x)^1.81, fractions dropped; none at 18 s or more."),
        (r#""rule":{"power":{"of":{"value":"rate"},"a":2,"b":7,"c":1.5,"floored_to":1}}"#.into(), "Tỷ lệ: điểm = 2 × (x − 7)^1,5, cắt còn 1 chữ số lẻ; từ 7% trở xuống thì 0 điểm.", "Rate: points = 2 × (x − 7)^1.5, cut to 1 decimal; none at 7% or less."),
        // What limits a line.
        (met(r#""when":"standard_met""#), "Được 2 điểm khi đạt đủ điểm chuẩn và không bị trừ điểm.", "2 points if the standard points are reached in full and nothing is deducted."),
        (met(&within(cases, r#"{"to":5}"#)), "Được 2 điểm khi “Số vụ” dưới 5 vụ.", "2 points if “Cases” is under 5 cases."),
        (met(&within(r#"{"percent_of_plan":"plan"}"#, r#"{"from":100}"#)), "Được 2 điểm khi “Thu ngân sách” so với kế hoạch từ 100% trở lên.", "2 points if “Revenue” against plan is 100% or more."),
        (met(&within(r#"{"share":{"part":"cases","whole":"people"}}"#, r#"{"from":1,"to":2}"#)), "Được 2 điểm khi tỷ lệ “Số vụ” trên “Số tác giả” từ 1% đến dưới 2%.", "2 points if the share of “Cases” in “Authors” is from 1% to under 2%."),
        (met(&within(days, r#"{"from":0,"above":true}"#)), "Được 2 điểm khi “Ngày gửi” sau 15/12.", "2 points if “Date sent” is after 15 December."),
        (met(&within(days, r#"{"to":0,"through":true}"#)), "Được 2 điểm khi “Ngày gửi” không muộn hơn 15/12.", "2 points if “Date sent” is 15 December or earlier."),
        (met(&within(days, r#"{"from":1,"to":5,"through":true}"#)), "Được 2 điểm khi số ngày từ 15/12 đến “Ngày gửi” từ 1 ngày đến 5 ngày.", "2 points if the days from 15 December to “Date sent” are from 1 day to 5 days."),
        (met(r#""when":{"any":[{"answered":{"of":"yes","is":false}},{"all":["standard_met"]}]}"#), "Được 2 điểm khi “Có kế hoạch” là không hoặc đạt đủ điểm chuẩn và không bị trừ điểm.", "2 points if “Has a plan” is no or the standard points are reached in full and nothing is deducted."),
        (per_case(cases, r#""when":{"answered":{"of":"yes","is":true}},"divided_by":"people","recurring":{"parts":4,"combine":"sum"},"cap":3,"#), "Số vụ: cứ mỗi vụ được 0,5 điểm, tính từng quý rồi cộng lại, chia cho “Số tác giả”, không quá 3 điểm, chỉ khi “Có kế hoạch” là có.", "Cases: for each case 0.5 points, for each quarter, added up, divided by “Authors”, at most 3 points, only if “Has a plan” is yes."),
        (per_case(cases, r#""recurring":{"parts":12,"combine":"mean"},"#), "Số vụ: cứ mỗi vụ được 0,5 điểm, tính từng tháng rồi lấy trung bình.", "Cases: for each case 0.5 points, for each month, of which the mean is taken."),
        (per_case(cases, r#""recurring":{"parts":2,"combine":{"weighted":[1,2]}},"#), "Số vụ: cứ mỗi vụ được 0,5 điểm, tính từng nửa năm rồi lấy trung bình với trọng số 1 : 2.", "Cases: for each case 0.5 points, for each half-year, of which the mean with the weights 1 : 2 is taken."),
    ];
    for (line, vi, en) in told {
        let table = table_of(&format!(r#"{{"id":"l",{line}}}"#));
        assert_eq!(first_line(&table, Language::Vi).sentence, vi, "{line}");
        assert_eq!(first_line(&table, Language::En).sentence, en, "{line}");
    }
}

#[test]
fn of_lines_that_share_a_word_the_largest_counts() {
    let line = |id: &str| {
        format!(
            r#"{{"id":"{id}","code":"{id}.","one_of":"w","kind":"bonus","rule":{{"met":{{"points":1,"of":"yes"}}}}}}"#
        )
    };
    let table = table_of(&[line("a"), line("b")].join(","));
    let told = LANGUAGES.map(|language| first_line(&table, language).sentence);
    assert!(told[0].ends_with("; trong các dòng a., b. chỉ dòng lớn nhất được tính."), "{}", told[0]);
    assert!(told[1].ends_with("; of the lines a., b. only the largest counts."), "{}", told[1]);
    // By itself there is nothing to choose from.
    assert!(!first_line(&table_of(&line("a")), Language::Vi).sentence.contains("dòng"));
}

#[test]
fn bands_options_and_cells_stand_in_a_table() {
    let bands = r#"{"id":"l","kind":"deduction","rule":{"bands":{"of":{"value":"rate"},"bands":[{"from":98,"above":true,"points":2},{"from":98,"to":98,"through":true,"points":1},{"to":98,"points":0}]}}}"#;
    let grid = first_line(&table_of(bands), Language::Vi).grid.unwrap();
    let rows: Vec<&str> = grid.rows.iter().map(|(row, _)| row.as_str()).collect();
    assert_eq!(grid.heads, ["Mức", "Điểm trừ"]);
    assert_eq!(rows, ["trên 98%", "đúng 98%", "dưới 98%"]);
    let cells = r#"{"id":"l","rule":{"table":{"rows_of":{"value":"cases"},"columns_of":{"value":"rate"},"rows":[{"to":5},{"from":5}],"columns":[{"to":50},{"from":50}],"points":[[1,2],[3]]}}}"#;
    let grid = first_line(&table_of(cells), Language::En).grid.unwrap();
    assert_eq!(grid.heads, ["Cases ↓ · Rate →", "under 50%", "50% or more"]);
    assert_eq!(grid.rows[0].0, "under 5 cases");
    // A table that does not fit together is shown as it stands.
    assert_eq!(grid.rows.iter().map(|(_, points)| points.len()).collect::<Vec<_>>(), [2, 1]);
    let options = r#"{"id":"l","rule":{"options":{"of":"choice","options":[{"id":"a","title":{"vi":"Tốt","en":"Good"},"points":2},{"id":"b","points":1}]}}}"#;
    let grid = first_line(&table_of(options), Language::En).grid.unwrap();
    assert_eq!(grid.rows.iter().map(|(row, _)| row.as_str()).collect::<Vec<_>>(), ["Good", "b"]);
}

#[test]
fn a_node_says_only_what_is_not_plain_adding() {
    // (fields, children, Vietnamese, English)
    let cases = [
        ("", "", "", ""),
        (
            r#""bonus_cap":0.5,"deduction_cap":2,"#,
            "",
            "Điểm thưởng không quá 0,5 điểm; điểm trừ không quá 2 điểm.",
            "Bonus at most 0.5 points; deductions at most 2 points.",
        ),
        (
            r#""bonus_cap":0,"deduction_cap":0,"#,
            "",
            "Không có điểm thưởng; không bị trừ điểm.",
            "No bonus; no deductions.",
        ),
        (
            r#""swing_cap":6,"floor":0,"ceiling":12,"#,
            "",
            "Thưởng và trừ gộp lại không quá 6 điểm về mỗi phía; thấp nhất 0 điểm; cao nhất 12 điểm, kể cả thưởng.",
            "Bonus and deductions together at most 6 points either way; never under 0 points; never over 12 points, bonus included.",
        ),
        (
            r#""weight":20,"times":10,"best_is":100,"#,
            "",
            "Trọng số 20; nhân với 10; đơn vị cao nhất được 100 điểm, các đơn vị khác theo tỷ lệ.",
            "Weight 20; times 10; the best member has 100 points, the others in proportion.",
        ),
        (r#""points":40,"reweighted_to":60,"#, "", "Quy từ 40 về 60 điểm.", "Scaled from 40 to 60 points."),
        (
            r#""combine":"weighted_mean","#,
            r#"{"id":"c","weight":2}"#,
            "Trung bình có trọng số của các mục trong đó.",
            "Weighted mean of its parts.",
        ),
        (
            r#""combine":"weighted_mean","#,
            r#"{"id":"c"}"#,
            "Trung bình cộng của các mục trong đó.",
            "Mean of its parts.",
        ),
        (
            r#""combine":"geometric_mean","#,
            r#"{"id":"c"}"#,
            "Trung bình nhân của các mục trong đó.",
            "Geometric mean of its parts.",
        ),
        (r#""coverage":75,"#, "", "Phải có số liệu của ít nhất 75%.", "At least 75% of it must be known."),
    ];
    for (fields, children, vi, en) in cases {
        let missing = if fields.contains("coverage") { "reweighted" } else { "pending" };
        let text = format!(
            r#"{{"points":10,"missing":"{missing}","measures":[],"standards":[{{{fields}"id":"s","children":[{children}]}}]}}"#
        );
        let table: RulebookDraft = read_part(&text).unwrap();
        let told =
            LANGUAGES.map(|language| rule::node(&table, &table.standards[0], language).unwrap_or_default());
        assert_eq!(told, [vi, en], "{fields}");
    }
}

#[test]
fn the_table_says_how_the_total_is_reckoned() {
    // (fields, Vietnamese, English)
    let cases = [
        (
            "",
            "Tối đa 10 điểm khi chưa kể điểm thưởng, là tổng của 1 tiêu chuẩn. Điểm không làm tròn. Xếp hạng theo tổng điểm; bằng điểm thì đồng hạng. Thiếu số liệu thì điểm còn để ngỏ, hạng là một khoảng.",
            "10 points at most without bonus, the sum of 1 standard. Points are not rounded. Places go by the total; equal totals share a place. Where a figure is missing, points stay open and a place is an interval.",
        ),
        (
            r#""combine":"weighted_mean","times":10,"ceiling":11,"best_is":100,"rounding":{"line":0,"criterion":1,"standard":2,"total":2},"rank_on":"exact","ties":["s"],"missing":"zero","#,
            "Tối đa 10 điểm khi chưa kể điểm thưởng, là trung bình cộng của 1 tiêu chuẩn; nhân với 10; cao nhất 11 điểm, kể cả thưởng; đơn vị cao nhất được 100 điểm, các đơn vị khác theo tỷ lệ. Làm tròn từng dòng đến điểm nguyên, từng tiêu chí đến 1 chữ số lẻ, từng tiêu chuẩn đến 2 chữ số lẻ, tổng điểm đến 2 chữ số lẻ. Xếp hạng theo tổng điểm chưa làm tròn; bằng điểm thì xét lần lượt: KT; vẫn bằng thì đồng hạng. Thiếu số liệu thì tính 0 điểm.",
            "10 points at most without bonus, the mean of 1 standard; times 10; never over 11 points, bonus included; the best member has 100 points, the others in proportion. Rounded: each line to whole points, each criterion to 1 decimal, each standard to 2 decimals, the total to 2 decimals. Places go by the total before rounding; equal totals are decided by KT, in this order; who is still equal shares a place. A missing figure counts as 0 points.",
        ),
        (
            r#""rounding":{"total":1},"missing":"reweighted","coverage":75,"#,
            "Tối đa 10 điểm khi chưa kể điểm thưởng, là tổng của 1 tiêu chuẩn. Làm tròn tổng điểm đến 1 chữ số lẻ. Xếp hạng theo tổng điểm đã làm tròn; bằng điểm thì đồng hạng. Thiếu số liệu thì bỏ mục đó ra, các mục còn lại mang phần của nó; phải có số liệu của ít nhất 75%.",
            "10 points at most without bonus, the sum of 1 standard. Rounded: the total to 1 decimal. Places go by the rounded total; equal totals share a place. An item whose figure is missing is left out, and the others carry its share; at least 75% of it must be known.",
        ),
    ];
    for (fields, vi, en) in cases {
        let text =
            format!(r#"{{{fields}"points":10,"measures":[],"standards":[{{"id":"s","short":"KT"}}]}}"#);
        let table: RulebookDraft = read_part(&text).unwrap();
        assert_eq!(rule::whole(&table, Language::Vi).join(" "), vi, "{fields}");
        assert_eq!(rule::whole(&table, Language::En).join(" "), en, "{fields}");
    }
    let unranked: RulebookDraft =
        read_part(r#"{"points":10,"measures":[],"standards":[],"missing":"unranked"}"#).unwrap();
    let told = LANGUAGES.map(|language| rule::whole(&unranked, language).pop().unwrap());
    assert_eq!(
        told,
        ["Thiếu số liệu thì đơn vị chưa được xếp hạng.", "A member with a figure missing has no place."]
    );
}

#[test]
fn another_table_takes_its_source_along() {
    let other = |id: &str, title: &str| -> Dossier {
        read(&format!(
            r#"{{"format":"thidua/1","sources":[{{"id":"{id}","title":"{title}"}},{{"id":"more"}}],
                "rulebook":{{"points":5,"source":"{id}","standards":[{{"id":"s","points":5,"reweighted_to":6}}],"measures":[]}}}}"#
        ))
        .unwrap()
    };
    let mut open = other("s", "Công báo");
    // (id and title of the other source, what the table cites then, how many sources there are)
    for (id, title, cites, sources) in
        [("t", "Quyết định", "t", 3), ("s", "Công báo", "s", 3), ("s", "Khác", "", 3)]
    {
        let from = other(id, title);
        open.taking_table(&from).apply(&mut open).unwrap();
        let cited = open.rulebook.source.as_ref().map_or("", |source| source.as_str());
        assert_eq!((cited, open.sources.len()), (cites, sources), "{id} {title}");
        assert_eq!(open.rulebook.standards[0].reweighted_to, None);
    }
}

#[test]
fn what_fits_another_table_is_counted() {
    let dossier = read(
        r#"{"format":"thidua/1","members":[{"id":"m"},{"id":"n"}],
            "rulebook":{"points":1,"standards":[],"measures":[]},
            "entries":{"a":{"m":{"value":1},"n":{"value":2}},"b":{"m":{"value":3}},"c":{"m":{"value":true}}},
            "scores":{"m":{"s":{"claimed":{"points":1}},"x":{"claimed":{"points":1}}}}}"#,
    )
    .unwrap();
    let table: RulebookDraft =
        read_part(r#"{"points":1,"standards":[{"id":"s"}],"measures":[{"id":"a"},{"id":"c"}]}"#).unwrap();
    let fit = thidua::insight::fit::fit(&dossier, &table);
    assert_eq!((fit.read, fit.without_measure, fit.unfit, fit.without_item), (2, 1, 1, 1));
    for language in LANGUAGES {
        let told = thidua::text::screens::table::fit(&fit, language);
        assert_eq!(told.matches('.').count(), 4, "{told}");
    }
}
