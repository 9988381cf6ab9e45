// SPDX-License-Identifier: GPL-3.0-or-later
// From hit to hit in the document that is read, and on into the other documents of the list.
#pragma once

#include <QObject>

namespace gongbao::desktop {

class QueryState;
class ReaderController;
class ReaderPanel;
class ResultsController;

/// All borrowed.
struct HitStepParts
{
    const QueryState& query;
    ResultsController& results;
    ReaderController& reader;
    ReaderPanel& panel;
};

class HitSteps final : public QObject
{
    Q_OBJECT

public:
    explicit HitSteps(HitStepParts parts, QObject* parent = nullptr);

    void next() { step(true); }
    void previous() { step(false); }

private:
    void step(bool forward);
    void goOn(bool forward);
    void arrive();
    /// Of the document that is read; -1 where the list is without it.
    [[nodiscard]] int rowInList() const;

    HitStepParts m_parts;
    bool m_going = false;   ///< to another document, which is on its way
    bool m_forward = false; ///< where it is gone to from
};

} // namespace gongbao::desktop
