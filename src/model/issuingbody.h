// SPDX-License-Identifier: GPL-3.0-or-later
// 发文机关: a body that signs documents.
#pragma once

#include <QString>

namespace gongbao {

struct IssuingBody
{
    QString name; ///< as signed, without inner spaces: 云山区人民政府办公室

    friend bool operator==(const IssuingBody&, const IssuingBody&) = default;
};

} // namespace gongbao
