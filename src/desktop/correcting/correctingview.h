// SPDX-License-Identifier: GPL-3.0-or-later
// Joins the correcting of records to the parts of the window that it is asked for in.
#pragma once

#include "desktop/correcting/correctingcontroller.h"

#include <QTimer>

namespace gongbao::desktop {

class ProgressStrip;
class ReaderController;
class ReaderView;

/// All borrowed.
struct CorrectingParts
{
    CorrectingController& correcting;
    ReaderController& reader;
    ReaderView& text;
    ProgressStrip& progress;
};

class CorrectingView final : public QObject
{
    Q_OBJECT

public:
    /// @p window is the parent of its dialogs.
    CorrectingView(CorrectingParts parts, QWidget* window);

    // All of these are about the document that is read.

    /// Asks for its fields.
    void correct();
    void joinNext();
    /// A document begins at the paragraph where the text cursor is.
    void splitHere();

private:
    void ask(const CorrectableDocument& document);

    CorrectingParts m_parts;
    QWidget* m_window;
    QTimer m_waiting; ///< before progress is shown: most corrections are done at once
};

} // namespace gongbao::desktop
