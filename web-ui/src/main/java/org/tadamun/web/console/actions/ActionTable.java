package org.tadamun.web.console.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.kernel.sheet.boundary.Csv;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.text.TextBean;

/**
 * Actions as a table to download, in the reader's language. A row says if the action or its address
 * is not public, because the file may be passed on.
 */
@ApplicationScoped
public class ActionTable {

  @Inject private Clock clock;
  @Inject private TextBean text;
  @Inject private DisplayBean display;

  Csv begin(Appendable target) {
    return Csv.file(target)
        .row(
            text.get("actions.field.title"),
            text.get("actions.field.kind"),
            text.get("actions.field.state"),
            text.get("actions.field.localStart"),
            text.get("actions.field.localEnd"),
            text.get("actions.field.timeZone"),
            text.get("actions.field.country"),
            text.get("actions.field.locality"),
            text.get("actions.field.venue"),
            text.get("actions.field.addressee"),
            text.get("actions.field.headCount"),
            text.get("actions.field.method"),
            text.get("actions.field.visibility"),
            text.get("actions.table.address"));
  }

  void rows(Csv csv, List<ActionView> actions) {
    actions.forEach(action -> row(csv, action));
  }

  private void row(Csv csv, ActionView action) {
    ActionDraft draft = action.draft();
    csv.row(
        display.localized(draft.title()),
        text.get("actions.kind." + draft.kind()),
        text.get("actions.state." + action.state()),
        draft.localStart(),
        draft.localEnd(),
        draft.timeZone(),
        draft.place().country(),
        draft.place().locality(),
        draft.place().venue(),
        action.addressee() == null ? null : display.localized(action.addressee().name()),
        action.headCount() == null ? null : action.headCount().count(),
        action.headCount() == null
            ? null
            : text.get("actions.counting." + action.headCount().method()),
        text.get("actions.visibility." + draft.visibility()),
        draft.place().isHiddenAt(clock.instant()) ? text.get("actions.view.hidden") : null);
  }
}
