// SPDX-License-Identifier: GPL-3.0-or-later
// Whether and how the characters of scanned pages are recognised, and what came of it.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace gongbao::source {

struct RecognitionOptions
{
    bool enabled = false; ///< without, files without text are refused
    QString language{};   ///< chi_sim or chi_tra; empty: found out by the first page with text
    QString folder{};     ///< where recognised pages are kept; empty: nowhere
    QString engine{};     ///< the program that recognises; empty: the system's tesseract
    /// Called on the thread that reads, before each page: its number, and the last one's.
    std::function<void(int page, int last)> progress{};
};

/// What a language can be, simplified characters first: chi_sim, chi_tra.
[[nodiscard]] QStringList recognitionLanguages();

/// To recognise, with pages kept where both programs do: in the user's own folder for what can be
/// made again.
[[nodiscard]] RecognitionOptions usualRecognition();

/// What is known of text that was recognised in pictures of pages. Empty for all other text.
struct Recognition
{
    struct Page
    {
        int page = 0;       ///< from 1
        int line = 0;       ///< the first that stands on it, from 1; 0 where none does
        int confidence = 0; ///< percent

        friend bool operator==(const Page&, const Page&) = default;
    };
    struct Line
    {
        int line = 0;
        int confidence = 0; ///< percent

        friend bool operator==(const Line&, const Line&) = default;
    };

    QString engine{};    ///< which, and in what language: tesseract 5.3.0, chi_sim
    QList<Page> pages{}; ///< in order, those with text
    QList<Line> lines{}; ///< in order, those of @ref pages
    QList<int> unread{}; ///< pages with something on them that could not be recognised

    friend bool operator==(const Recognition&, const Recognition&) = default;
};

} // namespace gongbao::source
