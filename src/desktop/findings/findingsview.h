// SPDX-License-Identifier: GPL-3.0-or-later
// Joins the window of findings to the parts of the program that they lead to.
#pragma once

#include "archive/records.h"

#include <QObject>

class QAction;
class QWidget;

namespace gongbao::desktop {

class ArchiveThread;
class CorrectingController;
class FindingsWindow;
class ImportController;
class KeepingController;
class ReaderController;
class RereadingController;

/// All borrowed.
struct FindingsParts
{
    ArchiveThread& archive;
    ReaderController& reader;
    KeepingController& keeping;
    CorrectingController& correcting;
    ImportController& importer;
    RereadingController& rereader;
};

class FindingsView final : public QObject
{
    Q_OBJECT

public:
    /// @p window is the parent of the window of findings.
    FindingsView(FindingsParts parts, QWidget* window);

    /// Shows the window of findings, where @p steps, undoing and redoing, work too.
    void show(const QList<QAction*>& steps);

Q_SIGNALS:
    void placeWanted(const gongbao::archive::DocumentFilter& place);
    void failed(const QString& sentence);

private:
    void make();

    FindingsParts m_parts;
    QWidget* m_window;
    FindingsWindow* m_findings = nullptr; ///< once it was wanted
};

} // namespace gongbao::desktop
