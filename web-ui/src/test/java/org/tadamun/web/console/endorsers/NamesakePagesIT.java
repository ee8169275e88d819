package org.tadamun.web.console.endorsers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorser.boundary.EndorserFilter;
import org.tadamun.endorsements.endorser.boundary.EndorserNamesakes;
import org.tadamun.endorsements.endorser.boundary.EndorserView;
import org.tadamun.endorsements.endorser.boundary.Endorsers;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The form of an endorser whose name is taken")
class NamesakePagesIT extends AtTheDesk {

  private static final String THERE = "In the list already, of the same name, kind and country";

  @Inject private Endorsers endorsers;
  @Inject private EndorserNamesakes namesakes;
  @Inject private Visitors visitors;

  private Visitor anna;
  private String word;

  @BeforeEach
  void open() {
    anna = visitors.of(desk.anna());
    word = World.unique("maya");
  }

  private String page() {
    return "endorsers/edit?campaign=" + desk.campaign().slug();
  }

  private Page typed(String name) {
    Page form = anna.open(page()).require(200).type("kind", "PERSON").type("country", "GB");
    return form.type("name_en", name);
  }

  private List<EndorserView> found() throws Exception {
    EndorserFilter filter = new EndorserFilter(null, null, word);
    return Acting.as(
        desk.anna(), () -> endorsers.rows(filter, EndorserFilter.Order.NAME, true, 0, 9));
  }

  @Test
  @DisplayName(
      "endorser R8: a new endorser with a known name needs the tick that it is another one")
  void newNamesakeNeedsTick() throws Exception {
    typed(word).press("save").requireAt("endorsers/list");
    Page doubt = typed(word.toUpperCase()).press("save").requireMistakeAt("another");
    doubt.requireWords(THERE);
    assertEquals(1, found().size());
    doubt.type("another", "on").press("save").requireAt("endorsers/list");
    List<EndorserView> both = found();
    assertEquals(2, both.size());
    String first = both.getFirst().id();
    assertEquals(List.of(), Acting.as(desk.anna(), () -> namesakes.of(first)), "that is kept");
    anna.open(page() + "&id=" + first).require(200).requireNoWords(THERE);
  }

  @Test
  @DisplayName("endorser R8: the tick is not valid for another name typed after it")
  void unseen() throws Exception {
    endorsementWorld.add(EndorsementDrafts.person(word + "1", "GB"));
    endorsementWorld.add(EndorsementDrafts.person(word + "2", "GB"));
    Page doubt = typed(word + "1").press("save").requireMistakeAt("another");
    doubt
        .type("another", "on")
        .type("name_en", word + "2")
        .press("save")
        .requireMistakeAt("another");
    assertEquals(2, found().size());
  }

  @Test
  @DisplayName("endorser R8: two endorsers of one name can be marked as not the same")
  void said() {
    String one = endorsementWorld.add(EndorsementDrafts.person(word, "GB")).id();
    endorsementWorld.add(EndorsementDrafts.person(word, "GB"));
    endorsementWorld.add(EndorsementDrafts.person(word, "IE"));
    Page known = anna.open(page() + "&id=" + one).require(200).requireWords(THERE);
    Page done = known.press("distinguish").requireAt("endorsers/edit");
    done.requireNotice("Kept: they are not the same.").requireNoWords(THERE);
  }
}
