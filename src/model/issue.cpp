// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/issue.h"

namespace gongbao {

using namespace Qt::StringLiterals;

QLatin1StringView toName(OtherPart::Kind kind)
{
    switch (kind) {
    case OtherPart::Kind::FrontMatter:
        return "front_matter"_L1;
    case OtherPart::Kind::Toc:
        return "toc"_L1;
    case OtherPart::Kind::Slogan:
        return "slogan"_L1;
    case OtherPart::Kind::Colophon:
        return "colophon"_L1;
    case OtherPart::Kind::Introduction:
        return "introduction"_L1;
    case OtherPart::Kind::RunningHeader:
        return "running_header"_L1;
    case OtherPart::Kind::Unassigned:
        break;
    }
    return "unassigned"_L1;
}

} // namespace gongbao
