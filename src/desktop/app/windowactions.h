// SPDX-License-Identifier: GPL-3.0-or-later
// The actions of the window that need nothing but its parts.
#pragma once

class QUndoStack;

namespace Ui {
class MainWindow;
}

namespace gongbao::desktop {

class BasketWindow;
class CorrectingView;
class ExportView;
class KeepingView;
class MainWindow;
class ReaderController;
class SearchField;
class SimilarController;

void setActionIcons(const Ui::MainWindow& ui);
/// Places the search field and the actions beside it.
void setUpToolBar(const Ui::MainWindow& ui, SearchField& search);
/// Reading, and going from part to part.
void connectReading(const Ui::MainWindow& ui);
/// What is done with the document that @p reader shows.
void connectDocument(MainWindow& window, const Ui::MainWindow& ui, const ReaderController& reader,
                     SimilarController& similar);
/// Whether there is a document to do something with.
void enableReading(const Ui::MainWindow& ui, bool reading);
/// Nothing can be imported into an archive that can only be read; the actions say why.
void enableImport(const Ui::MainWindow& ui, bool readOnly);
/// Filling the basket from the list, and what leaves it.
void connectBasket(BasketWindow& basket, ExportView& exporter, const Ui::MainWindow& ui);
/// Stars, tags, collections and notes, and undoing.
void connectMarks(const Ui::MainWindow& ui, KeepingView& keeping, QUndoStack& undoStack);
/// Mending the record of the document that is read.
void connectCorrections(const Ui::MainWindow& ui, CorrectingView& correcting);
void showAbout(MainWindow& window);

} // namespace gongbao::desktop
