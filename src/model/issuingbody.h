// SPDX-License-Identifier: GPL-3.0-or-later
// 发文机关: a body that signs documents.
#pragma once

#include <QString>

namespace gongbao {

struct IssuingBody
{
    QString name; ///< as signed, without inner spaces: 云山区人民政府办公室
    /// Who signs in person in the body's place, 总理 李强, post and name as printed; the name of
    /// the body is then that of the heading or the post. Empty where the body itself signs.
    QString signatory = {};

    friend bool operator==(const IssuingBody&, const IssuingBody&) = default;
};

} // namespace gongbao
