package org.tadamun.actions.action.boundary;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.actions.action.entity.ActionDetails;
import org.tadamun.actions.action.entity.ActionKind;
import org.tadamun.actions.action.entity.ActionVisibility;
import org.tadamun.actions.action.entity.DayOfAction;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.MergePatch;
import org.tadamun.kernel.text.boundary.Folded;
import org.tadamun.kernel.text.boundary.link.Visible;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * What is typed of an action, by form or API; what is blank is absent.
 *
 * @param place may be absent for what is online
 * @param link where to join or to read more
 * @param localStart on the clock of the place, to the minute
 * @param timeZone IANA
 * @param addressee public id of the kernel's addressee, or null
 * @param dayOfAction slug of the day of action, or null
 */
public record ActionDraft(
    ActionKind kind,
    LocalizedText title,
    LocalizedText description,
    ActionVisibility visibility,
    PlaceDraft place,
    String link,
    LocalDateTime localStart,
    LocalDateTime localEnd,
    String timeZone,
    String addressee,
    String dayOfAction) {

  /** Nothing is typed yet. */
  public static final ActionDraft NOTHING =
      new ActionDraft(null, null, null, null, null, null, null, null, null, null, null);

  private static final int SHORTEST_WAY = 5;

  /** Those that say something of a person, or may. */
  static final String[] PERSONAL = {
    "title",
    "description",
    "link",
    "place.venue",
    "place.address",
    "place.contact",
    "place.latitude",
    "place.longitude"
  };

  public ActionDraft {
    title = title == null ? LocalizedText.EMPTY : title;
    description = description == null ? LocalizedText.EMPTY : description;
    visibility = visibility == null ? ActionVisibility.PUBLIC : visibility;
    place = place == null ? PlaceDraft.NOWHERE : place;
    link = Visible.part(link);
    timeZone = PlaceDraft.orNull(timeZone);
    addressee = PlaceDraft.orNull(addressee);
    dayOfAction = PlaceDraft.orNull(dayOfAction);
  }

  static ActionDraft of(ActionDetails details, AddresseeView addressee, DayOfAction day) {
    return new ActionDraft(
        details.kind(),
        details.title(),
        details.description(),
        details.visibility(),
        PlaceDraft.of(details.place()),
        details.place().link(),
        details.schedule().localStart(),
        details.schedule().localEnd(),
        details.schedule().zone().getId(),
        addressee == null ? null : addressee.publicId(),
        day == null ? null : day.slug());
  }

  /** Whether it has the zone, and that in the country, of the other. */
  boolean hasClockOf(ActionDraft other) {
    return Objects.equals(timeZone, other.timeZone)
        && Objects.equals(place.country(), other.place.country());
  }

  /**
   * Whether venue or address, which are to be hidden, stand in the title or the description, which
   * everybody reads: in any language and spelling. Too short ones stand in everything.
   */
  public boolean tellsHiddenPlace() {
    String told =
        Stream.concat(title.asMap().values().stream(), description.asMap().values().stream())
            .map(Folded::of)
            .collect(Collectors.joining("\n"));
    return place.addressHidden()
        && Stream.of(place.venue(), place.address())
            .filter(Objects::nonNull)
            .flatMap(String::lines)
            .map(Folded::of)
            .anyMatch(way -> way.length() >= SHORTEST_WAY && told.contains(way));
  }

  /** Without a place it still has the link, which stays as hidden as that place was. */
  ActionDraft hiddenAs(ActionDraft before) {
    return link == null || !before.place.addressHidden() ? this : at(PlaceDraft.HIDDEN);
  }

  /** Who hides what everybody reads hides it by now: each moment that has come would show it. */
  ActionDraft hiding(ActionDraft before, Instant now, Violations mistakes) {
    boolean shown = !before.place.isHiddenAt(now) && isOpened(now);
    if (shown && !place.addressFrom().equals(before.place.addressFrom())) {
      mistakes.add("place.addressFrom", "kernel.error.future");
    }
    return shown && !before.place.addressHidden() ? closed() : this;
  }

  /** The same of one that was only opened by its moment, where the patch says nothing of that. */
  ActionDraft hiddenBy(MergePatch patch, Instant now) {
    boolean again =
        patch.changes().get("place") instanceof JsonObject sent
            && JsonValue.TRUE.equals(sent.get("addressHidden"))
            && !sent.containsKey("addressFrom");
    return again && isOpened(now) ? closed() : this;
  }

  private boolean isOpened(Instant now) {
    return place.addressHidden() && !place.isHiddenAt(now);
  }

  private ActionDraft closed() {
    return at(
        new PlaceDraft(
            place.venue(),
            place.address(),
            place.locality(),
            place.country(),
            true,
            place.latitude(),
            place.longitude(),
            null,
            place.contact()));
  }

  private ActionDraft at(PlaceDraft other) {
    return new ActionDraft(
        kind,
        title,
        description,
        visibility,
        other,
        link,
        localStart,
        localEnd,
        timeZone,
        addressee,
        dayOfAction);
  }

  /**
   * The patch without what everybody reads in place of what is kept back: who sends that back has
   * never seen it, and would wipe it for good. Whoever has the hidden link beside it has seen all.
   */
  MergePatch unmasked(MergePatch patch) {
    if (patch.changes().get("link") instanceof JsonString sent && sent.getString().equals(link)) {
      return patch;
    }
    PlaceDraft shown = place.masked();
    boolean noLink = patch.removes("link");
    // Null alone is what is sent to take the place off.
    boolean masked = patch.sends("place", shown) && (shown != null || noLink);
    if (!masked || !place.addressHidden()) {
      return patch;
    }
    return noLink ? patch.without("place", "link") : patch.without("place");
  }
}
