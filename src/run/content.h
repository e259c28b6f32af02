// content: a target's files as the built-in gates see them, and what lanes asks about them.
#pragma once

#include <set>
#include <string>

#include "gates/builtin.h"
#include "lanes/classification.h"
#include "run/target.h"

namespace wf::run {

// Whether .gitattributes take the file out of the checks of form: -text, -whitespace, linguist-generated or -vendored.
bool keeps_its_form(const Session& session, const std::string& path);

// The view may be used as long as session and delta live. From several threads, one view a thread.
gates::FileView file_view(const Session& session, const git::Delta& delta, ContentFrom from, bool whole_file);

// The file as it was before the change: of a deletion, a rename or a modification.
gates::FileView old_file_view(const Session& session, const git::Delta& delta);

lanes::FactsOf facts_of(const Session& session, ContentFrom from);

// A file outside of the repository; nothing when it is not there or cannot be read.
std::optional<std::string> machine_file(const os::Path& path);

// Merge state, branch, the machine, the content of these files and (on first use) all names of the tree that the target
// will make.
gates::Surroundings surroundings_of(const Session& session, const Target& target,
                                    const std::set<std::string>& files = {});

}  // namespace wf::run
