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
 * What is typed about an action, in a form or through the API; blank fields become null.
 *
 * @param place {@link PlaceDraft#NOWHERE} for an online action
 * @param link where to join or to read more
 * @param localStart on the clock of the place, to the minute
 * @param timeZone IANA
 * @param addressee public id of an addressee, or null
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

  /** The draft of an empty form. */
  public static final ActionDraft NOTHING =
      new ActionDraft(null, null, null, null, null, null, null, null, null, null, null);

  private static final int SHORTEST_WAY = 5;

  /** Fields that may be about a person: the audit trail says that they changed, without values. */
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

  /** Whether time zone and country are those of the other draft. */
  boolean hasClockOf(ActionDraft other) {
    return Objects.equals(timeZone, other.timeZone)
        && Objects.equals(place.country(), other.place.country());
  }

  /**
   * Whether a venue or address that is to be hidden occurs in title or description, which everybody
   * reads. Compares all languages, folded; lines shorter than {@link #SHORTEST_WAY} are not
   * searched.
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

  /** Where the place is removed and a link stays, the link stays hidden if the place was. */
  ActionDraft hiddenAs(ActionDraft before) {
    return link == null || !before.place.addressHidden() ? this : at(PlaceDraft.HIDDEN);
  }

  /**
   * Corrects an edit that hides a place which everybody could read, since a past addressFrom would
   * show it at once. A new past moment is a mistake, and a first hiding gets none.
   */
  ActionDraft hiding(ActionDraft before, Instant now, Violations mistakes) {
    boolean shown = !before.place.isHiddenAt(now) && isOpened(now);
    if (shown && !place.addressFrom().equals(before.place.addressFrom())) {
      mistakes.add("place.addressFrom", "kernel.error.future");
    }
    return shown && !before.place.addressHidden() ? closed() : this;
  }

  /** Hides again a place that its moment had opened, where the patch sends addressHidden alone. */
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
   * Returns the patch without values that only repeat what the public reads in place of hidden
   * data. A sender who never saw that data would delete it. A sender who also sends the hidden link
   * has seen everything.
   */
  MergePatch unmasked(MergePatch patch) {
    if (patch.changes().get("link") instanceof JsonString sent && sent.getString().equals(link)) {
      return patch;
    }
    PlaceDraft shown = place.masked();
    boolean noLink = patch.removes("link");
    // The place is deleted only where null was sent explicitly.
    boolean masked = patch.sends("place", shown) && (shown != null || noLink);
    if (!masked || !place.addressHidden()) {
      return patch;
    }
    return noLink ? patch.without("place", "link") : patch.without("place");
  }
}
