// SPDX-License-Identifier: GPL-3.0-or-later
// Formulas in TeX, as converters leave them between $ signs.
#pragma once

#include <QString>
#include <QStringView>

namespace gongbao::parse {

/// The formula, without its $ signs, in plain characters: 10^{-3} → 10⁻³, \frac{1}{2} → 1/2,
/// 25^{\circ}C → 25°C. A command that is not known stays as it is.
[[nodiscard]] QString plainFormula(QStringView tex);

} // namespace gongbao::parse
