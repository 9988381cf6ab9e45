// SPDX-License-Identifier: GPL-3.0-or-later
// 发文字号: what identifies a document, as 党政机关公文格式 (GB/T 9704-2012, 7.2.5) defines it.
#pragma once

#include <QHashFunctions>
#include <QString>

namespace gongbao {

/// 机关代字, 年份 and 发文顺序号; or a decree's, 国务院令第706号, which has no year of its own.
/// Numbers are not unique: bodies share agency words, and gazettes misprint.
struct DocumentNumber
{
    enum class Form {
        Bracketed, ///< 石政办发〔2025〕27号
        Decree,    ///< 国务院令第706号, 府教字第1140012345號, 〔85〕财税字第12号
        Yearly,    ///< 公告2025年第5号
        Slashed,   ///< 第12/2025號行政法規
        Ordinal,   ///< 第1689號公告
    };

    Form form = Form::Bracketed;
    /// 石政办发; for a decree 国务院令, of a slashed one 行政法規; inner brackets full width:
    /// 皖（办）发
    QString agencyWord;
    int year = 0; ///< as printed: 85 of 〔85〕; 0 for a decree but where it stands in front
    qint64 serial = 0;
    bool traditional = false; ///< printed with 號; a number in either script is the same number
    bool ordinal = false;     ///< a bracketed one printed with 第: 〔2010〕第15号
    bool plain = false;       ///< a decree printed without: 国务院令708号

    [[nodiscard]] bool isNull() const { return serial == 0; }
    /// The year of the common era; numbers leave out the century only of the one before.
    [[nodiscard]] int fullYear() const { return year > 0 && year < 100 ? 1900 + year : year; }
    /// The one written form that the program shows and compares: 〔〕, no spaces, Arabic digits;
    /// 號 and 第 where they are printed so, and no 第 where a decree has none.
    [[nodiscard]] QString toString() const;
    /// The same with 号, and without 第 of a bracketed one and the state's name: what is equal for
    /// two writings of one number.
    [[nodiscard]] QString comparable() const;

    /// 號 or 号, 第 and the state's name are no part of what the number identifies.
    friend bool operator==(const DocumentNumber& a, const DocumentNumber& b)
    {
        return a.form == b.form && a.year == b.year && a.serial == b.serial &&
               (a.agencyWord == b.agencyWord ||
                withoutState(a.agencyWord) == withoutState(b.agencyWord));
    }
    friend std::size_t qHash(const DocumentNumber& number, std::size_t seed = 0)
    {
        return qHashMulti(seed, withoutState(number.agencyWord), number.year, number.serial);
    }

    /// An agency word, in either script, without 中华人民共和国: decrees are printed with it and
    /// cited without.
    [[nodiscard]] static QString withoutState(QString agencyWord);
};

} // namespace gongbao
