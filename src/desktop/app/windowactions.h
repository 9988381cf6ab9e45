// SPDX-License-Identifier: GPL-3.0-or-later
// The actions of the window that need nothing but its parts.
#pragma once

#include <QList>
#include <QString>

class QAction;
class QUndoStack;

namespace gongbao::desktop {

class BasketWindow;
class CitingController;
class CorrectingView;
class ExportView;
class ImportView;
class KeepingView;
class MainWindow;
class ReaderController;
class Settings;
class SimilarController;
struct WindowContext;
struct WindowParts;
struct WindowUi;

void setActionIcons(const WindowUi& ui);
/// Reading, and going from part to part.
void connectReading(const WindowUi& ui, WindowParts& parts);
/// What is done with the document that @p reader shows.
void connectDocument(MainWindow& window, const WindowUi& ui, const ReaderController& reader,
                     SimilarController& similar);
/// Copying and selecting in what has the focus; of the list citations.
void connectEditing(MainWindow& window, const WindowUi& ui, CitingController& citing);
/// The manual, and what the program is.
void connectHelp(MainWindow& window, const WindowUi& ui);
/// What the window knows of the archive.
struct ArchiveState
{
    bool readOnly = false;   ///< it can be read but not written
    bool hasSamples = false; ///< there is a sample issue to import
};
/// Whether each action has something to act on.
void enableActions(const WindowUi& ui, const WindowParts& parts, const KeepingView& keeping,
                   const ArchiveState& archive);
/// Choosing what to import, and what becomes of it.
void connectImporting(const WindowUi& ui, ImportView& view);
/// A file of the documents that are chosen.
void connectExporting(const WindowUi& ui, ExportView& view, const ReaderController& reader);
/// Printing the documents that are chosen, and those in the basket.
void connectPrinting(MainWindow& window, const WindowUi& ui, const BasketWindow& basket,
                     WindowParts& parts, const WindowContext& context);
/// Filling the basket from the list, and what leaves it.
void connectBasket(BasketWindow& basket, ExportView& exporter, const WindowUi& ui);
/// Stars, tags, collections and notes; gives the actions that undo and redo.
QList<QAction*> connectMarks(const WindowUi& ui, KeepingView& keeping, QUndoStack& undoStack);
/// Mending the record of the document that is read.
void connectCorrections(const WindowUi& ui, CorrectingView& correcting);
/// Says so where @p archive was opened because that which was chosen is not there.
void tellMissingArchive(const WindowUi& ui, const Settings& settings, const QString& archive);

} // namespace gongbao::desktop
