// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/openform/formfiles.h"

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

constexpr auto kFolder = "tables/"_L1;
constexpr auto kSuffix = ".jsonl"_L1;

} // namespace

QString tableFile(const QString& table)
{
    return kFolder + table + kSuffix;
}

QString tableOf(const QString& path)
{
    return path.startsWith(kFolder) && path.endsWith(kSuffix)
               ? path.sliced(kFolder.size(), path.size() - kFolder.size() - kSuffix.size())
               : QString();
}

} // namespace gongbao::archive
