package org.tadamun.web.console.actions;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.PlaceDraft;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.ActionVisibility;
import org.tadamun.kernel.audit.boundary.Likeness;

/**
 * An action as it stood when somebody wrote in it. An address is typed as one that is hidden, an
 * hour for a zone: where a colleague has changed that meanwhile, the two wrote in different fields,
 * and yet not of different things.
 */
record SeenAction(ActionState state, ActionDraft draft) {

  /** Fields that say one thing together: how to get there and who may know, and when it begins. */
  private static final List<Function<ActionDraft, List<?>>> STATEMENTS =
      List.of(SeenAction::way, SeenAction::time);

  private static List<?> way(ActionDraft draft) {
    PlaceDraft place = draft.place();
    return Arrays.asList(
        place.country(),
        place.locality(),
        place.venue(),
        place.address(),
        place.addressHidden(),
        place.addressFrom(),
        place.contact(),
        place.latitude(),
        place.longitude(),
        draft.link());
  }

  private static List<?> time(ActionDraft draft) {
    return Arrays.asList(draft.localStart(), draft.localEnd(), draft.timeZone());
  }

  /**
   * Whether what would be stored is more than its writer has seen: public by what a colleague did,
   * or with the colleague's words in what he makes public, or a statement of which both wrote.
   *
   * @param stored how it stands now
   * @param typed by whoever saw this
   * @param joined both, as it would be stored
   */
  boolean isOvertaken(SeenAction stored, ActionDraft typed, ActionDraft joined) {
    return stored.isMorePublicThan(this)
        || (new SeenAction(state, joined).isMorePublicThan(this) && !Likeness.is(typed, joined))
        || STATEMENTS.stream().anyMatch(one -> isTorn(one, typed, joined));
  }

  private boolean isTorn(
      Function<ActionDraft, List<?>> statement, ActionDraft typed, ActionDraft joined) {
    List<?> mine = statement.apply(typed);
    return !Likeness.is(mine, statement.apply(draft))
        && !Likeness.is(mine, statement.apply(joined));
  }

  private boolean isMorePublicThan(SeenAction before) {
    return (state.isPublic() && !before.state.isPublic())
        || (isListed() && !before.isListed())
        || isOpenedSooner(before.draft.place(), draft.place());
  }

  private static boolean isOpenedSooner(PlaceDraft before, PlaceDraft now) {
    Instant from = now.addressFrom();
    return before.addressHidden()
        && (!now.addressHidden() || (from != null && before.isHiddenAt(from)));
  }

  private boolean isListed() {
    return draft.visibility() == ActionVisibility.PUBLIC;
  }
}
