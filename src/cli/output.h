// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands write, always as UTF-8.
#pragma once

#include "archive/records.h"
#include "base/error.h"

#include <QJsonObject>

namespace gongbao::cli {

void print(const QString& text);
void printLine(const QString& line);
/// Indented, with a line end after it.
void printJson(const QJsonObject& object);

/// Whether all that was printed has reached standard output.
[[nodiscard]] bool flushOutput();

/// One line on standard error, after the program's name; line breaks in it become spaces.
void printError(const QString& sentence);
/// The same for an Error; returns the exit status that fits it.
int fail(const Error& error);

/// The record as lists, searches and `show` print it; absent values are null.
[[nodiscard]] QJsonObject toJson(const archive::DocumentRecord& record);

/// 2024年第3期; what is unknown is left out.
[[nodiscard]] QString issueName(std::optional<int> year, std::optional<int> number);

} // namespace gongbao::cli
