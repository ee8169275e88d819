package org.tadamun.petition.channel.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.web.testing.Api.follow;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.petition.channel.boundary.Channels.Way;
import org.tadamun.petition.channel.control.BookedWays;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.PassWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("Figures shown of the ways by which signatures come")
class WaysInStepsIT extends FourEyes {

  private static final Origin MAIL = new Origin("mail", "day-1", "unite");
  private static final Origin POSTER = new Origin("print", null, null);
  private static final Origin HIS = new Origin(null, "a0137", null);

  @Inject private BookedWays booked;
  @Inject private Channels channels;
  @Inject private ChannelList list;
  @Inject private ModerationWorld moderationWorld;
  @Inject private PetitionAddress address;
  @Inject private TimeMachine time;
  @Inject private Visitors visitors;

  private Person reader;
  private Visitor visitor;
  private Api key;

  @BeforeEach
  void readers() {
    reader = world.person(Role.READER, petition.campaignId(), null);
    visitor = visitors.of(reader);
    key = moderationWorld.reader(petition);
  }

  /** Adds confirmed signatures of this many others. */
  private void come(Origin codes, String country, int number) {
    Way way = new Way(petition.id(), petition.textVersion(), codes, country);
    List<Way> all = Collections.nCopies(number, way);
    time.inTransaction(
        () -> {
          channels.submitted(all, all);
          channels.confirmed(all);
        });
  }

  /** Signs by codes made for this signer only, and confirms. */
  private String signed(String email) {
    sent(email);
    String token = petitionWorld.token(email);
    follow("confirmation", token);
    return token;
  }

  private void sent(String email) {
    JsonObjectBuilder source = Json.createObjectBuilder().add("campaign", HIS.campaign());
    JsonObject request =
        Json.createObjectBuilder()
            .add("givenName", "Amal")
            .add("email", email)
            .add("country", "SE")
            .add("language", "en")
            .add("source", source)
            .build();
    Api.anonymous()
        .with("X-Forwarded-For", PassWorld.address())
        .post("/petitions/" + petition.slug() + "/signatures", request)
        .require(202);
  }

  private static String somebody() {
    return World.unique("amal") + "@example.org";
  }

  private List<ChannelRow> rows() throws Exception {
    return Acting.as(reader, () -> list.rows(petition.slug(), 0, 50));
  }

  private List<ChannelRow> file() throws Exception {
    return Acting.as(reader, () -> list.byCountry(petition.slug(), 50));
  }

  private List<ChannelRow> countries(Origin codes) throws Exception {
    return Acting.as(reader, () -> list.countries(petition.slug(), codes));
  }

  private String path() {
    return "/petitions/" + petition.slug() + "/channels";
  }

  private String csv() {
    String page = "petition/ways" + address.of(petition) + "&format=csv";
    return visitor.open(page).require(200).html();
  }

  /** Everything that a reader and a key can see. */
  private List<String> told() throws Exception {
    long count = Acting.as(reader, () -> list.count(petition.slug()));
    return List.of(
        count + " " + rows() + file() + countries(HIS) + countries(MAIL),
        csv(),
        key.get(path()).require(200).json().toString(),
        key.get(path() + "/countries?campaign=" + HIS.campaign()).require(200).json().toString());
  }

  @Test
  @DisplayName("R5: no figure changes when one person signs by a code of their own, and withdraws")
  void ofOne() throws Exception {
    for (int others : new int[] {0, 7}) {
      come(MAIL, "SE", others);
      List<String> before = told();
      String token = signed(somebody());
      assertEquals(before, told(), "he has signed");
      follow("self/withdrawal", token);
      assertEquals(before, told(), "he has withdrawn");
      assertFalse(before.toString().contains(HIS.campaign()));
    }
  }

  @Test
  @DisplayName("R5: no figure rises with forms that nobody confirms")
  void forms() throws Exception {
    come(HIS, "SE", 5);
    List<String> before = told();
    for (int i = 0; i < 6; i++) {
      sent(somebody());
    }
    assertEquals(before, told());
  }

  @Test
  @DisplayName("R2 R5: the sum of all does not fall when one of its five signers is erased")
  void neverFalls() throws Exception {
    come(POSTER, "GB", 4);
    assertEquals(List.of(), rows());
    String token = signed(somebody());
    assertEquals(List.of(ChannelRow.ofOthers(5)), rows());
    List<String> before = told();
    follow("self/erasure", token);
    assertEquals(before, told());
    assertEquals(1, booked.nameless(petition.id()));
  }

  @Test
  @DisplayName(
      "R5: figures are in steps of five, the largest way first, the remainder last, on all pages")
  void inSteps() throws Exception {
    come(MAIL, "SE", 9);
    come(MAIL, "GB", 4);
    come(POSTER, "PK", 6);
    come(HIS, "SE", 3);
    String slug = petition.slug();
    ChannelRow mail = new ChannelRow(MAIL, null, 10);
    ChannelRow poster = new ChannelRow(POSTER, null, 5);
    ChannelRow left = ChannelRow.ofOthers(5);
    assertEquals(List.of(mail, poster, left), rows(), "22 in all are 20");
    assertEquals(3L, Acting.as(reader, () -> list.count(slug)));
    assertEquals(List.of(poster), Acting.as(reader, () -> list.rows(slug, 1, 1)));
    assertEquals(List.of(left), Acting.as(reader, () -> list.rows(slug, 2, 1)));
    assertEquals(List.of(), Acting.as(reader, () -> list.rows(slug, 3, 1)));
    ChannelRow sweden = new ChannelRow(MAIL, "SE", 5);
    ChannelRow elsewhere = new ChannelRow(MAIL, ChannelRow.OTHER, 5);
    assertEquals(List.of(sweden, elsewhere), countries(MAIL));
    assertEquals(List.of(), countries(HIS));
    assertEquals(List.of(), countries(Origin.NONE));
    ChannelRow pakistan = new ChannelRow(POSTER, "PK", 5);
    assertEquals(List.of(sweden, elsewhere, pakistan, left), file());
    assertEquals(
        List.of(sweden, elsewhere), Acting.as(reader, () -> list.byCountry(slug, 2)), "cut");
  }

  @Test
  @DisplayName(
      "R5: the order of two ways with the same figure does not show which has more signatures")
  void order() throws Exception {
    come(POSTER, "GB", 9);
    come(MAIL, "GB", 5);
    assertEquals(List.of(MAIL, POSTER), rows().stream().map(ChannelRow::codes).toList());
  }

  @Test
  @DisplayName("R5: a way by which one person may have signed all versions is not shown")
  void versions() throws Exception {
    come(POSTER, "GB", 4);
    fourVersionsLater();
    come(POSTER, "GB", 4);
    assertEquals(List.of(ChannelRow.ofOthers(5)), rows());
    assertEquals(List.of(), countries(POSTER));
    come(POSTER, "GB", 1);
    assertEquals(List.of(new ChannelRow(POSTER, null, 5)), rows());
    assertEquals(countries(POSTER), file());
  }

  private void fourVersionsLater() throws Exception {
    for (int i = 0; i < 4; i++) {
      publishAgain();
    }
  }

  @Test
  @DisplayName("R5: a figure that was shown stays shown after later versions of the text")
  void laterVersions() throws Exception {
    come(MAIL, "SE", 5);
    come(POSTER, "GB", 6);
    List<String> before = told();
    fourVersionsLater();
    assertEquals(before, told());
    assertEquals(2, rows().size());
  }

  @Test
  @DisplayName("R4 R5: a key that reads signatures gets the ways page by page, and each by country")
  void api() {
    come(MAIL, "SE", 12);
    come(MAIL, "GB", 3);
    come(POSTER, "GB", 4);
    come(HIS, "GB", 1);
    JsonObject page = key.get(path() + "?limit=1").require(200).json();
    JsonObject mail = page.getJsonArray("items").getJsonObject(0);
    assertEquals("unite", mail.getString("referrer"));
    assertEquals(15, mail.getInt("confirmed"));
    assertFalse(mail.containsKey("submitted"));
    JsonObject last =
        key.get(path() + "?limit=1&cursor=" + page.getString("next")).require(200).json();
    JsonObject left = last.getJsonArray("items").getJsonObject(0);
    assertTrue(left.isNull("medium") && left.isNull("campaign") && left.isNull("referrer"));
    assertEquals(5, left.getInt("confirmed"));
    assertTrue(last.isNull("next"));
    JsonObject countries =
        key.get(path() + "/countries?medium=mail&campaign=day-1&referrer=unite")
            .require(200)
            .json();
    assertEquals(
        List.of("SE 10", "other 5"),
        countries.getJsonArray("items").getValuesAs(JsonObject.class).stream()
            .map(one -> one.getString("country") + ' ' + one.getInt("confirmed"))
            .toList());
    for (String none : List.of("medium=none", "medium=print", "campaign=a0137")) {
      JsonObject nothing = key.get(path() + "/countries?" + none).require(200).json();
      assertEquals(0, nothing.getJsonArray("items").size(), none);
    }
  }

  @Test
  @DisplayName("R5: page, file and links show each way, and the rest of all in one row")
  void page() throws Exception {
    come(MAIL, "SE", 10);
    come(HIS, "SE", 5);
    come(POSTER, "SE", 4);
    come(new Origin("radio", null, null), "GB", 1);
    String page = "petition/ways" + address.of(petition);
    String html = visitor.open(page).require(200).html();
    assertTrue(html.contains("unite") && html.contains("a0137"), html);
    assertFalse(html.contains(">print<") || html.contains(">radio<"), html);
    assertTrue(html.contains("All others together"), html);
    String table = csv();
    assertTrue(table.contains("\"All others together\""), table);
    assertFalse(table.contains("radio"), table);
    String links = visitor.open("petition/embed" + address.of(petition)).require(200).html();
    assertTrue(links.contains("unite · mail · day-1"), links);
    assertFalse(links.contains(">radio<"), links);
  }
}
