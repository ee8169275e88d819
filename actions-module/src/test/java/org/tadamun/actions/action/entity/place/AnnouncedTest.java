package org.tadamun.actions.action.entity.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.actions.action.entity.ActionSamples.AFTER;
import static org.tadamun.actions.action.entity.ActionSamples.BEFORE;
import static org.tadamun.actions.action.entity.ActionSamples.NOON;
import static org.tadamun.actions.action.entity.ActionSamples.REASON;
import static org.tadamun.actions.action.entity.ActionSamples.TORONTO;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.actions.action.entity.ActionDetails;
import org.tadamun.actions.action.entity.ActionSamples;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.ActionVisibility;

@DisplayName("First announcement of an action")
class AnnouncedTest {

  private static final Instant NOW = BEFORE.plusSeconds(60);
  private static final Place HALL =
      new Place("CA", "Toronto", "City Hall", "100 Queen Street", false);

  private static Schedule at(LocalDateTime start, ZoneId zone) {
    return Schedule.of(start, null, zone);
  }

  private static boolean misleads(Place before, Place now) {
    Schedule noon = at(NOON, TORONTO);
    return Announced.first(null, before, noon, BEFORE).misleads(now, noon, BEFORE);
  }

  private static boolean misleads(Schedule now) {
    return Announced.first(null, HALL, at(NOON, TORONTO), BEFORE).misleads(HALL, now, BEFORE);
  }

  private static void move(Action action, LocalDateTime start) {
    action.keepAnnounced(BEFORE);
    action.describe(ActionSamples.at(start), null, AFTER);
  }

  private static void move(Action action, Place place) {
    move(action, place, action.details().schedule().localStart(), BEFORE);
  }

  private static void move(Action action, Place place, LocalDateTime start, Instant now) {
    action.keepAnnounced(now);
    action.describe(there(action.details(), place, start), null, now);
  }

  private static ActionDetails there(ActionDetails seen, Place place, LocalDateTime start) {
    return new ActionDetails(
        seen.kind(),
        seen.title(),
        seen.description(),
        seen.visibility(),
        place,
        at(start, TORONTO),
        null);
  }

  private static Place town(String name) {
    return new Place("CA", name, "City Hall", "100 Queen Street", false);
  }

  private static Place toronto(String venue, String address, boolean hidden) {
    return new Place("CA", "Toronto", venue, address, hidden);
  }

  @Test
  @DisplayName(
      "R1: the announcement misleads after a change of time, zone, country, town, venue or address")
  void otherPlaces() {
    assertTrue(misleads(at(NOON.plusHours(1), TORONTO)));
    assertTrue(misleads(at(NOON, ZoneId.of("Asia/Karachi"))));
    assertTrue(misleads(HALL, new Place("US", "Toronto", "City Hall", "100 Queen Street", false)));
    assertTrue(misleads(HALL, new Place("CA", "Ottawa", "City Hall", "100 Queen Street", false)));
    assertTrue(misleads(HALL, new Place("CA", "Toronto", "Town Hall", "100 Queen Street", false)));
    assertTrue(misleads(HALL, new Place("CA", "Toronto", "City Hall", "1 Queen Street", true)));
    assertTrue(misleads(HALL, new Place("CA", "Toronto", null, null, false)));
    assertTrue(misleads(new Place(null, null, null, null, false), HALL), "online before");
  }

  @Test
  @DisplayName("R2: another end, another name of the zone, or a first venue does not mislead")
  void sameThing() {
    assertFalse(misleads(Schedule.of(NOON, NOON.plusHours(3), TORONTO)));
    assertFalse(misleads(at(NOON, ZoneId.of("America/New_York"))));
    assertFalse(misleads(new Place("CA", "Toronto", null, null, false), HALL), "more exactly");
  }

  @Test
  @DisplayName(
      "R3: a place that was told and is hidden now misleads, whether it is the same or not")
  void hiddenAlike() {
    Place same = toronto("City Hall", "100 Queen Street", true);
    Place other = toronto("A flat", "8810 Jane Street", true);
    assertTrue(misleads(HALL, same), "silence would tell that it is the same");
    assertTrue(misleads(HALL, other));
    assertTrue(misleads(HALL, same.opening(NOW, null)), "not open yet");
    assertFalse(misleads(HALL, same.opening(BEFORE, null)), "open, and the same");
    assertTrue(misleads(HALL, other.opening(BEFORE, null)));
    assertFalse(misleads(other, same), "nobody was told of either");
    assertFalse(misleads(toronto(null, null, false), other), "nor of any");
  }

  @Test
  @DisplayName("R3: of a hidden place only country and town are announced, which do not mislead")
  void hidden() {
    Place hidden = new Place("CA", "Toronto", "A flat", "8810 Jane Street", true);
    Announced announced = Announced.first(null, hidden, at(NOON, TORONTO), BEFORE);
    assertEquals("Toronto", announced.locality());
    assertEquals("CA", announced.country());
    assertFalse(announced.isElsewhere(HALL), "nobody was told of the flat");
    assertFalse(misleads(hidden, HALL));
  }

  @Test
  @DisplayName("R3: venue and address are not stored readably, but recognised")
  void storesNoVenue() throws IllegalAccessException {
    Announced announced = Announced.first(null, HALL, at(NOON, TORONTO), BEFORE);
    for (Field field : Announced.class.getDeclaredFields()) {
      field.setAccessible(true);
      String value = String.valueOf(field.get(announced));
      assertFalse(value.contains("Hall") || value.contains("Queen"), field::getName);
    }
    assertFalse(announced.isElsewhere(HALL));
    assertTrue(announced.isElsewhere(new Place("CA", "Toronto", "Town Hall", null, true)));
  }

  @Test
  @DisplayName("R2: another spelling, or a part that is left out, does not mislead")
  void sameSpot() {
    assertFalse(misleads(HALL, toronto("CITY  hall", "100 Queen Street ", false)));
    assertFalse(misleads(town("Montreal"), town("Montréal")));
    assertFalse(misleads(town("مونتریال"), town("مونتريال")), "Urdu and Arabic letters");
    assertTrue(misleads(town("Montreal"), town("Laval")));
    assertFalse(misleads(HALL, toronto("City Hall", null, false)));
    assertFalse(misleads(HALL, toronto(null, "100 Queen Street", false)));
    assertTrue(misleads(HALL, toronto("City Hall", "1 Queen Street", false)));
    assertTrue(misleads(toronto("City Hall", null, false), toronto(null, "1 Elm Street", false)));
  }

  @Test
  @DisplayName("R1: a place that was hidden until a time is announced from then on")
  void opened() {
    Place flat = toronto("A flat", "8810 Jane Street", true).opening(BEFORE, null);
    assertTrue(misleads(flat, toronto("Town Hall", null, true)));
    assertFalse(misleads(flat.opening(BEFORE.plusSeconds(1), null), HALL));
  }

  @Test
  @DisplayName("R1: the first venue told after a change of time is the announced one")
  void hourFirst() {
    Place square = toronto("Square", null, true).opening(NOW, null);
    Action vigil = approved(square);
    move(vigil, square, NOON.plusHours(1), BEFORE);
    assertFalse(vigil.announced(BEFORE).isWayTold(), "nobody was told of the square");
    move(vigil, toronto("Town Hall", null, true), NOON.plusHours(1), NOW);
    assertTrue(vigil.announced(BEFORE).isElsewhere(vigil.details().place()), "all had read it");
    assertEquals(NOON, vigil.announced(BEFORE).localStart());
    move(vigil, toronto("Station", null, false), NOON.plusHours(1), NOW);
    move(vigil, toronto("Square", null, false), NOON.plusHours(1), NOW);
    assertFalse(vigil.announced(NOW).isElsewhere(vigil.details().place()), "the first is back");
  }

  @Test
  @DisplayName("R1: a venue added in public is the announced one, if it is in the announced town")
  void venueAdded() {
    Action protest = approved(toronto(null, null, false));
    move(protest, toronto(null, null, false), NOON.plusHours(1), BEFORE);
    move(protest, new Place("CA", "Ottawa", "Old Hall", null, false));
    move(protest, toronto("Square", null, false));
    assertFalse(protest.announced(BEFORE).isElsewhere(protest.details().place()), "added");
    move(protest, toronto("Town Hall", null, false));
    assertTrue(protest.announced(BEFORE).isElsewhere(protest.details().place()));
  }

  private static Action approved(Place place) {
    Action action = ActionSamples.drafted();
    action.describe(there(action.details(), place, NOON), null, BEFORE);
    action.approve(BEFORE);
    return action;
  }

  @Test
  @DisplayName("R1: the announcement is kept while an approved action is rejected")
  void rejectedBetween() {
    Action action = approved(HALL);
    action.reject(REASON, BEFORE);
    move(action, toronto("Town Hall", null, false));
    action.approve(BEFORE);
    assertTrue(action.announced(BEFORE).isElsewhere(action.details().place()));
  }

  @Test
  @DisplayName("R1: the announcement is kept if a place is hidden first and replaced later")
  void hiddenFirst() {
    Action action = ActionSamples.in(ActionState.APPROVED);
    Place first = action.details().place();
    move(action, toronto(first.venue(), first.address(), true));
    assertNotNull(action.announced(BEFORE), "as soon as it is hidden, not when it is another one");
    move(action, toronto("Town Hall", null, true));
    assertTrue(action.announced(BEFORE).isElsewhere(action.details().place()));
    move(action, first);
    assertNull(action.announced(BEFORE));
    move(action, toronto(first.venue(), null, false));
    assertNull(action.announced(BEFORE));
    move(action, toronto(first.venue(), "1 Elm Street", false));
    assertNotNull(action.announced(BEFORE));
  }

  @Test
  @DisplayName(
      "R1: the first announcement is kept over several moves, and dropped when the action is back")
  void keepsFirstUntilBack() {
    Action action = ActionSamples.in(ActionState.APPROVED);
    move(action, NOON.plusDays(1));
    move(action, NOON.plusDays(2));
    assertEquals(NOON, action.announced(BEFORE).localStart());
    assertEquals(TORONTO, action.announced(BEFORE).zone());
    move(action, NOON);
    assertNull(action.announced(BEFORE));
  }

  @Test
  @DisplayName("R1: the announcement is kept over a postponement")
  void postponed() {
    Action action = ActionSamples.in(ActionState.POSTPONED);
    move(action, NOON.plusDays(3));
    action.approve(AFTER);
    assertEquals(NOON, action.announced(BEFORE).localStart());
    assertFalse(action.isRescheduled());
  }

  @ParameterizedTest
  @EnumSource(
      value = ActionState.class,
      names = {"SUBMITTED", "DRAFT", "REJECTED"})
  @DisplayName("R2: an action that never was public has no announcement")
  void unknown(ActionState state) {
    Action action = ActionSamples.in(state);
    move(action, NOON.minusDays(1));
    assertNull(action.announced(BEFORE));
  }

  @Test
  @DisplayName(
      "R2: an action for staff only, or in a campaign that is not public, has no announcement")
  void forStaff() {
    Action action = ActionSamples.in(ActionState.APPROVED);
    action.describe(ActionSamples.at(NOON.plusDays(1)), null, AFTER);
    assertNull(action.announced(BEFORE), "a campaign that is not public");
    ActionDetails seen = action.details();
    ActionDetails unlisted =
        new ActionDetails(
            seen.kind(),
            seen.title(),
            seen.description(),
            ActionVisibility.UNLISTED,
            seen.place(),
            seen.schedule(),
            null);
    action.describe(unlisted, null, AFTER);
    move(action, NOON);
    assertNull(action.announced(BEFORE));
  }

  @Test
  @DisplayName("R3: forgetting an action erases the announcement")
  void forgotten() {
    Action action = ActionSamples.in(ActionState.APPROVED);
    move(action, NOON.plusHours(1));
    assertNotNull(action.announced(BEFORE));
    action.reject(REASON, BEFORE);
    action.forgetPeople("protest-toronto-2020-11-20", BEFORE);
    assertNull(action.announced(BEFORE));
  }
}
