//! `public/dossier.schema.json` describes the file form as it is: not less, not more.
//!
//! The schema keeps to a few keywords of JSON Schema, which this file can check without a library.

use std::collections::BTreeSet;

use serde_json::Value;
use thidua::dossier::{Dossier, FieldProblem, ReadProblem, builtin, read, write};

const SCHEMA: &str = include_str!("../../public/dossier.schema.json");
/// A document in which every field, every rule and every choice of the file form stands at least once.
const EVERY: &str = include_str!("every.json");

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// Where a part of a document was found to be what a part of the schema describes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Match {
    /// The part of the schema, as a pointer.
    schema: String,
    /// The part of the document, as a pointer.
    document: String,
}

struct Schema {
    root: Value,
}

impl Schema {
    fn at(&self, pointer: &str) -> &Value {
        self.root.pointer(pointer).unwrap_or_else(|| panic!("{pointer}"))
    }

    /// Checks a value; returns all parts of the schema that describe a part of it, or what is wrong.
    fn check(&self, schema: &str, value: &Value, document: &str) -> Result<Vec<Match>, String> {
        let node = self.at(schema).as_object().unwrap();
        let mut matches = vec![Match { schema: schema.to_owned(), document: document.to_owned() }];
        let wrong = |what: &str| Err(format!("{document}: {what} ({schema})"));
        for (keyword, wanted) in node {
            match keyword.as_str() {
                "$schema" | "title" | "description" | "$defs" | "required" | "additionalProperties" => {}
                // What a pattern says about digits is said by reading the document.
                "pattern" => assert!(wanted.is_string()),
                "$ref" => {
                    let target = wanted.as_str().unwrap().strip_prefix('#').unwrap();
                    matches.extend(self.check(target, value, document)?);
                }
                "type" => {
                    let right = match wanted.as_str().unwrap() {
                        "object" => value.is_object(),
                        "array" => value.is_array(),
                        "string" => value.is_string(),
                        "boolean" => value.is_boolean(),
                        "number" => value.is_number(),
                        "integer" => value.is_i64(),
                        "null" => value.is_null(),
                        other => panic!("{other}"),
                    };
                    if !right {
                        return wrong("another type");
                    }
                }
                "const" if value == wanted => {}
                "const" => return wrong("another value"),
                "minimum" if value.as_i64() >= wanted.as_i64() => {}
                "maximum" if value.as_i64() <= wanted.as_i64() => {}
                "minLength" if value.as_str().map(str::len) >= length(wanted) => {}
                "maxLength" if value.as_str().map(str::len) <= length(wanted) => {}
                "minItems" if value.as_array().map(Vec::len) >= length(wanted) => {}
                "maxItems" if value.as_array().map(Vec::len) <= length(wanted) => {}
                "minimum" | "maximum" | "minLength" | "maxLength" | "minItems" | "maxItems" => {
                    return wrong(keyword);
                }
                "items" => {
                    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                        let inner = format!("{document}/{index}");
                        matches.extend(self.check(&format!("{schema}/items"), item, &inner)?);
                    }
                }
                "properties" => {
                    for name in wanted.as_object().unwrap().keys() {
                        if let Some(field) = value.get(name) {
                            let inner = format!("{document}/{name}");
                            matches.extend(self.check(
                                &format!("{schema}/properties/{name}"),
                                field,
                                &inner,
                            )?);
                        }
                    }
                }
                "propertyNames" => {
                    for name in value.as_object().into_iter().flat_map(|map| map.keys()) {
                        let name = Value::from(name.as_str());
                        matches.extend(self.check(&format!("{schema}/propertyNames"), &name, "")?);
                    }
                }
                "oneOf" => {
                    let branches = 0..wanted.as_array().unwrap().len();
                    let tries: Vec<_> = branches
                        .map(|at| self.check(&format!("{schema}/oneOf/{at}"), value, document))
                        .collect();
                    let mut right: Vec<_> = tries.iter().flatten().collect();
                    match (right.pop(), right.len()) {
                        (Some(found), 0) => matches.extend(found.iter().cloned()),
                        _ => return wrong(&format!("{} of {tries:?}", right.len())),
                    }
                }
                other => panic!("the keyword {other} is not checked here ({schema})"),
            }
        }
        let (Some(map), Some(fields)) = (value.as_object(), node.get("additionalProperties")) else {
            return Ok(matches);
        };
        for name in map.keys() {
            let described = node.get("properties").is_some_and(|properties| properties.get(name).is_some());
            if *fields != Value::Bool(false) {
                let inner = format!("{document}/{name}");
                matches.extend(self.check(&format!("{schema}/additionalProperties"), &map[name], &inner)?);
            } else if !described {
                return wrong(&format!("no field {name}"));
            }
        }
        for name in node.get("required").and_then(Value::as_array).into_iter().flatten() {
            if !map.contains_key(name.as_str().unwrap()) {
                return wrong(&format!("{name} is missing"));
            }
        }
        Ok(matches)
    }

    /// Returns the pointers of all its parts.
    fn parts(&self) -> BTreeSet<String> {
        let mut parts = BTreeSet::new();
        let mut waiting = vec![String::new()];
        while let Some(pointer) = waiting.pop() {
            let node = self.at(&pointer).as_object().unwrap();
            for keyword in ["properties", "$defs"] {
                let map = node.get(keyword).and_then(Value::as_object);
                waiting.extend(
                    map.into_iter()
                        .flat_map(|map| map.keys())
                        .map(|key| format!("{pointer}/{keyword}/{key}")),
                );
            }
            for keyword in ["items", "additionalProperties", "propertyNames"] {
                waiting.extend(
                    node.get(keyword).filter(|one| one.is_object()).map(|_| format!("{pointer}/{keyword}")),
                );
            }
            let branches = node.get("oneOf").and_then(Value::as_array).map_or(0, Vec::len);
            waiting.extend((0..branches).map(|branch| format!("{pointer}/oneOf/{branch}")));
            parts.insert(pointer);
        }
        parts
    }

    /// Returns the names that may stand where this part stands: of its fields, or of all that it is one of.
    fn names(&self, pointer: &str) -> BTreeSet<String> {
        let own = |node: &Value| -> Vec<String> {
            let fields = node.get("properties").and_then(Value::as_object);
            let word = node.get("const").and_then(Value::as_str).map(str::to_owned);
            fields.into_iter().flat_map(|map| map.keys().cloned()).chain(word).collect()
        };
        match pointer.rsplit_once('/') {
            Some((list, _)) if list.ends_with("/oneOf") => {
                self.at(list).as_array().unwrap().iter().flat_map(own).collect()
            }
            _ => own(self.at(pointer)).into_iter().collect(),
        }
    }
}

fn length(wanted: &Value) -> Option<usize> {
    wanted.as_u64().and_then(|length| usize::try_from(length).ok())
}

fn schema() -> Schema {
    Schema { root: json(SCHEMA) }
}

fn reading(document: &Value) -> Result<Dossier, ReadProblem> {
    read(&document.to_string())
}

/// The names that the program says it knows when it meets one that it does not.
fn expected(result: Result<Dossier, ReadProblem>) -> BTreeSet<String> {
    let Err(ReadProblem::Field(fault)) = result else { panic!("{result:?}") };
    let (FieldProblem::Unknown { known } | FieldProblem::Choice { known, .. }) = fault.problem else {
        panic!("{fault}")
    };
    known.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn built_in_dossier_fits() {
    schema().check("", &json(include_str!("../../src/dossier/builtin.json")), "").unwrap();
    // The program's own writing fits too.
    schema().check("", &json(&write(&builtin())), "").unwrap();
    let every = read(EVERY).unwrap();
    schema().check("", &json(&write(&every)), "").unwrap();
    assert_eq!(read(&write(&every)).unwrap(), every);
}

/// No field, rule or choice of the schema is without its example, so none can be there that the program refuses.
#[test]
fn every_part_of_the_schema_is_read() {
    let schema = schema();
    let matches = schema.check("", &json(EVERY), "").unwrap();
    let seen: BTreeSet<String> = matches.into_iter().map(|one| one.schema).collect();
    let unseen: Vec<_> = schema.parts().difference(&seen).cloned().collect();
    assert!(unseen.is_empty(), "{unseen:#?}");
}

/// The program's fields and choices, as it names them itself, are those of the schema.
#[test]
fn every_name_of_the_program_is_described() {
    let schema = schema();
    let every = json(EVERY);
    let mut done = BTreeSet::new();
    for Match { schema: pointer, document } in schema.check("", &every, "").unwrap() {
        let node = schema.at(&pointer);
        let one_of = pointer.rsplit_once('/').is_some_and(|(list, _)| list.ends_with("/oneOf"));
        let word = one_of && node.get("const").is_some();
        if !(word || node.get("properties").is_some()) || !done.insert(pointer.clone()) {
            continue;
        }
        let mut changed = every.clone();
        let place = changed.pointer_mut(&document).unwrap();
        match place {
            Value::Object(map) => {
                // Of a choice the name itself is exchanged, of a record a field is added.
                let sole = map.keys().next().filter(|_| one_of && map.len() == 1).cloned();
                let inner = sole.and_then(|name| map.remove(&name)).unwrap_or(Value::Null);
                map.insert("zz".to_owned(), inner);
            }
            place => *place = Value::from("zz"),
        }
        assert_eq!(expected(reading(&changed)), schema.names(&pointer), "{pointer} {document}");
    }
    assert!(done.len() > 100, "{}", done.len());
}

/// What the schema calls required the program wants, and nothing else.
#[test]
fn required_fields_are_required() {
    let schema = schema();
    let every = json(EVERY);
    let mut done = BTreeSet::new();
    for Match { schema: pointer, document } in schema.check("", &every, "").unwrap() {
        let node = schema.at(&pointer);
        let Some(fields) = node.get("properties").and_then(Value::as_object) else { continue };
        let wanted = |name: &str| {
            node.get("required")
                .and_then(Value::as_array)
                .is_some_and(|list| list.iter().any(|one| one == name))
        };
        for name in fields.keys() {
            let mut changed = every.clone();
            let removed = changed.pointer_mut(&document).unwrap().as_object_mut().unwrap().remove(name);
            if removed.is_none() || !done.insert(format!("{pointer} {name}")) {
                continue;
            }
            let result = reading(&changed);
            assert_eq!(result.is_err(), wanted(name), "{name} of {pointer} {document}: {result:?}");
        }
    }
    assert!(done.len() > 200, "{}", done.len());
}

/// What has a name has a sentence that says what it is.
#[test]
fn every_name_has_a_description() {
    let schema = schema();
    for pointer in schema.parts() {
        let node = schema.at(&pointer);
        let (list, _) = pointer.rsplit_once('/').unwrap_or_default();
        let named = list.ends_with("/properties") || list.ends_with("/$defs");
        let target = node.get("$ref").and_then(Value::as_str).map(|target| schema.at(&target[1..]));
        let described = |node: &Value| node.get("description").is_some_and(|text| text.as_str() != Some(""));
        // The one field of a choice is described by the choice.
        let choice =
            list.ends_with("/properties") && described(schema.at(&list[..list.len() - "/properties".len()]));
        assert!(!named || described(node) || target.is_some_and(described) || choice, "{pointer}");
    }
}

/// The schema of a rulebook by itself is the dossier's own part; what is ready to be picked fits it.
#[test]
fn ready_made_files_fit() {
    let alone = json(include_str!("../../public/rulebook.schema.json"));
    assert_eq!(alone["$ref"], "dossier.schema.json#/$defs/rulebook");
    let public = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public");
    for (folder, part) in [("rulebooks", "/$defs/rulebook"), ("dossiers", "")] {
        for file in std::fs::read_dir(public.join(folder)).unwrap() {
            let path = file.unwrap().path();
            let document = json(&std::fs::read_to_string(&path).unwrap());
            schema().check(part, &document, "").unwrap_or_else(|why| panic!("{}: {why}", path.display()));
        }
    }
}
