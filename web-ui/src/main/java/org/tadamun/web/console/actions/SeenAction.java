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
 * An action as it was when somebody opened its form. Two people can change different fields that
 * mean something only together, such as an address and whether it is hidden, or a time and its
 * zone; this finds such changes.
 */
record SeenAction(ActionState state, ActionDraft draft) {

  /**
   * The fields that mean something together: how to get there and who may know, and when it begins.
   */
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
   * Whether what would be stored is more than its writer has seen. It may be made public by a
   * colleague, with a colleague's words made public by the writer, or with a statement that both
   * have changed.
   *
   * @param stored as it is stored now
   * @param typed by the person who saw this
   * @param joined both together, as it would be stored
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
