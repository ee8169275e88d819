package org.tadamun.web.console.invalidation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.petition.invalidation.control.InvalidationRun;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The pages of a rule that holds or releases")
class RulePagesIT extends FourEyes {

  @Inject private InvalidationRun run;
  @Inject private ModerationWorld moderationWorld;
  @Inject private PetitionAddress address;
  @Inject private Visitors visitors;

  private Visitor first;

  @BeforeEach
  void enter() {
    first = visitors.of(anna);
  }

  private String in(String page) {
    return "petition/" + page + address.of(petition);
  }

  private Page form(String verb) {
    return first.open(in("invalidation-new") + "&verb=" + verb).require(200);
  }

  private SignatureState state(long id) {
    return moderationWorld.signature(id).state();
  }

  @Test
  @DisplayName("one person holds signatures by a rule after a question, and can undo it")
  void hold() {
    long id = moderationWorld.confirmed(petition, "Mickey", "example.org", "SE");
    moderationWorld.confirmed(petition, "SE");
    Page form = form("HOLD").requireWords("Hold by a rule", "nobody else has to approve");
    form.requireNoWords("Reason for invalidating");
    assertFalse(form.offers("propose"), "nobody has looked yet");
    Page looked = form.type("rule_nameContains", "Mickey").press("look");
    assertTrue(
        looked.html().contains("Hold the one signature to which the rule applies?"), looked.html());
    looked.requireWords(
        "The rule applies to one signature", "By how much the figures would fall", "Sweden");
    Page begun = looked.press("propose").requireNotice("It is being carried out.");
    begun.requireAt("petition/invalidation").requireWords("Hold by a rule", "Begun", "Held");
    begun.requireNoWords("Waiting for a second person", "Taken out");
    assertFalse(begun.offers("approve"));
    run.run();
    assertEquals(SignatureState.HELD, state(id));
    Page done = first.open(begun.location()).requireWords("Carried out", "Released again");
    assertTrue(done.html().contains("Release the one signature that was held?"), done.html());
    done.press("revert").requireNotice("It is being undone.");
    run.run();
    assertEquals(SignatureState.CONFIRMED, state(id));
    first
        .open(in("invalidations"))
        .requireWords("Holds", "Undone", "New invalidation", "Release by");
  }

  @Test
  @DisplayName("held signatures are released by a rule after a forecast of how the figures rise")
  void release() {
    long id = moderationWorld.confirmed(petition, "SE");
    Page nobody = form("RELEASE").type("rule_countries", "SE").press("look");
    nobody.requireWords("The rule applies to nobody");
    assertFalse(nobody.offers("propose"));
    form("HOLD").type("rule_countries", "SE").press("look").press("propose");
    run.run();
    assertEquals(SignatureState.HELD, state(id));
    Page looked = form("RELEASE").type("rule_byPass", "false").press("look");
    looked.requireWords("The rule applies to one signature", "By how much the figures would rise");
    Page begun = looked.press("propose").requireAt("petition/invalidation");
    begun.requireWords("Release by a rule", "Event pass", "Not by an event pass");
    run.run();
    assertEquals(SignatureState.CONFIRMED, state(id));
    first.open(begun.location()).requireWords("Released", "Held again");
  }

  @Test
  @DisplayName("older pages of the list link back to the newest rules")
  void olderRules() {
    moderationWorld.confirmed(petition, "SE");
    form("HOLD").type("rule_countries", "SE").press("look").press("propose");
    Page newest = first.open(in("invalidations")).requireWords("Holds");
    newest.requireNoWords("Newest rules").requireNoWords("Older rules");
    String older = in("invalidations") + "&cursor=" + Cursor.encode(Instant.EPOCH + " 1");
    Page before = first.open(older).requireNoWords("Older rules");
    assertEquals(newest.location(), before.follow("Newest rules").requireWords("Holds").location());
  }

  @Test
  @DisplayName("the list filters by state, says if nothing fits, and keeps the filter in its links")
  void byState() {
    moderationWorld.confirmed(petition, "SE");
    form("HOLD").type("rule_countries", "SE").press("look").press("propose");
    run.run();
    Page waiting = first.open(in("invalidations") + "&state=PROPOSED").require(200);
    waiting.requireWords("No rule fits this filter.").requireNoWords("Holds");
    assertFalse(waiting.html().contains("proposed yet"), waiting.html());
    waiting.follow("Clear the filter").requireWords("Holds");
    String older =
        in("invalidations") + "&state=DONE&cursor=" + Cursor.encode(Instant.EPOCH + " 1");
    Page behind = first.open(older).requireWords("No rule fits this filter.");
    Page newest = behind.follow("Newest rules").requireWords("Holds");
    assertTrue(newest.location().contains("state=DONE"), newest.location());
    // The strip's links start another list at its first page.
    assertFalse(behind.html().matches("(?s).*cursor=[^\"]*state=REVERTED.*"), behind.html());
  }

  @Test
  @DisplayName("a rule that changed after the preview must be previewed again before it begins")
  void another() {
    long id = moderationWorld.confirmed(petition, "Mickey", "example.org", "SE");
    Page looked = form("HOLD").type("rule_nameContains", "Mickey").press("look");
    Page refused = looked.type("rule_nameContains", "").type("rule_countries", "SE");
    refused = refused.press("propose").requireAt("petition/invalidation-new");
    refused.requireWords("Look first to whom the rule applies").requireNoWords("By how much");
    assertFalse(refused.offers("propose"));
    run.run();
    assertEquals(SignatureState.CONFIRMED, state(id));
    refused.press("look").press("propose").requireNotice("It is being carried out.");
    run.run();
  }

  @Test
  @DisplayName(
      "an alarm by the time of signing fills that time for a hold, and no time for a release")
  void ofAlarm() {
    String day = "&since=2020-11-20T08:00:00Z&countries=SE";
    Page hold = first.open(in("invalidation-new") + day + "&verb=HOLD");
    assertEquals("", hold.value("rule_confirmedFrom"));
    assertFalse(hold.value("rule_signedFrom").isEmpty());
    Page release = first.open(in("invalidation-new") + day + "&verb=RELEASE");
    assertEquals("", release.value("rule_confirmedFrom") + release.value("rule_signedFrom"));
    Page invalidate = first.open(in("invalidation-new") + day);
    assertFalse(invalidate.value("rule_confirmedFrom").isEmpty());
  }

  @Test
  @DisplayName("a rule to release starts with the filters of the list of held signatures")
  void startsWithFiltersOfList() {
    Page list =
        first.open(in("signatures") + "&state=HELD&country=SE&organisation=Dockers&pass=true");
    Page form = list.follow("Release by a rule", "petition/invalidation-new").require(200);
    form.requireWords("Release by a rule");
    assertEquals("Dockers", form.value("rule_organisation"));
    assertEquals("true", form.value("rule_byPass"));
    assertEquals("SE", form.value("rule_countries"));
    first.open(in("signatures") + "&state=HELD&country=SE").requireNoWords("Release by a rule");
  }

  @Test
  @DisplayName("the list offers no rule if it has a filter that no rule can express")
  void narrower() {
    String union = in("signatures") + "&state=HELD&country=SE&organisation=Dockers";
    first.open(union).requireWords("Release by a rule");
    for (String asked : List.of("alarm=true", "today=true", "name=Zara")) {
      first.open(union + "&" + asked).require(200).requireNoWords("Release by a rule");
    }
  }

  @Test
  @DisplayName("an unknown kind of rule opens the form of an invalidation")
  void unknown() {
    form("KEEP").requireWords("New invalidation", "Reason for invalidating");
  }

  @Test
  @DisplayName("a reader gets 403 for the forms of rules")
  void closed() {
    Visitor reader = visitors.of(Role.READER, address.campaign(petition));
    for (String verb : new String[] {"HOLD", "RELEASE"}) {
      reader.open(in("invalidation-new") + "&verb=" + verb).require(403);
    }
  }
}
