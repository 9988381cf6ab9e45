// SPDX-License-Identifier: GPL-3.0-or-later
// Objects of a PDF file on their way into another one: written down in PDF's syntax, with the
// numbers that they have there.
#pragma once

#include "source/cutprotocol.h"

#include <qpdf/QPDFObjectHandle.hh>

#include <map>
#include <vector>

namespace gongbao::source::pdf {

/// Numbers each object once, so that what pages share is written once. One thread. All of it throws
/// what qpdf throws.
class PageObjects
{
public:
    /// New objects get their numbers from @p number on.
    void startAt(int number);
    /// @p object as the value of an entry. The objects it refers to, and those they refer to, are
    /// numbered where they are not yet. Pages, which would bring the whole file along, become null.
    [[nodiscard]] QByteArray valueOf(QPDFObjectHandle object);
    /// A new object that the file does not have; returns "12 0 R".
    [[nodiscard]] QByteArray add(const CutObject& object);

    /// How many are new since startAt(). No more values after this.
    [[nodiscard]] int complete();
    /// New object @p index (from 0), after complete().
    [[nodiscard]] CutObject object(int index);

private:
    /// Its body, and for a stream where its data is.
    struct Numbered
    {
        QPDFObjectHandle handle;
        CutObject written;
        bool isMade = false; ///< by add(), and written
    };

    [[nodiscard]] QByteArray referenceTo(const QPDFObjectHandle& object);
    [[nodiscard]] QByteArray valueOfDirect(QPDFObjectHandle object, bool isStream);
    void append(Numbered numbered);

    std::map<QPDFObjGen, int> m_numbers;
    std::vector<Numbered> m_new;
    int m_first = 1;
};

} // namespace gongbao::source::pdf
