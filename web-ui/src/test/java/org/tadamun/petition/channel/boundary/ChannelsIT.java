package org.tadamun.petition.channel.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tadamun.web.testing.Api.follow;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.channel.control.BookedWays;
import org.tadamun.petition.channel.control.BookedWays.Booked;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.PassWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Ways by which signatures come")
class ChannelsIT extends FourEyes {

  private static final Origin MAIL = new Origin("mail", "day-1", "unite");
  private static final Origin POSTER = new Origin("print", null, null);

  @Inject private BookedWays booked;
  @Inject private ChannelList channels;
  @Inject private ModerationWorld moderationWorld;
  @Inject private OwnSignature own;

  private String signed(Origin codes, String country) {
    return signed(codes, country, World.unique("amal") + "@example.org");
  }

  private String signed(Origin codes, String country, String email) {
    JsonObjectBuilder source = Json.createObjectBuilder();
    add(source, "medium", codes.medium());
    add(source, "campaign", codes.campaign());
    add(source, "referrer", codes.referrer());
    JsonObject request =
        Json.createObjectBuilder()
            .add("givenName", "Amal")
            .add("email", email)
            .add("country", country)
            .add("language", "en")
            .add("source", source)
            .build();
    Api.anonymous()
        .with("X-Forwarded-For", PassWorld.address())
        .post("/petitions/" + petition.slug() + "/signatures", request)
        .require(202);
    return petitionWorld.token(email);
  }

  private static void add(JsonObjectBuilder source, String name, String code) {
    if (code != null) {
      source.add(name, code);
    }
  }

  /** What is booked; what is shown of it is tested by {@link WaysInStepsIT}. */
  private List<Booked> rows() {
    return booked.rows(petition.id());
  }

  @Test
  @DisplayName(
      "R1: a form with a code is booked once when it is sent, and once when it is confirmed")
  void booked() {
    String token = signed(MAIL, "SE");
    assertEquals(List.of(new Booked(MAIL, null, 1, 0)), rows());
    follow("confirmation", token);
    follow("confirmation", token);
    assertEquals(List.of(new Booked(MAIL, null, 1, 1)), rows());
    signed(Origin.NONE, "SE");
    assertEquals(1, rows().size(), "without a code nothing is booked");
  }

  @Test
  @DisplayName("R1: each form of a signer who sends another one before confirming is booked")
  void again() {
    String email = World.unique("amal") + "@example.org";
    signed(MAIL, "SE", email);
    follow("confirmation", signed(POSTER, "SE", email));
    assertEquals(List.of(new Booked(MAIL, null, 1, 1), new Booked(POSTER, null, 1, 0)), rows());
  }

  @Test
  @DisplayName("R1: a form is booked alike for a known and for a new address")
  void secret() {
    String known = World.unique("amal") + "@example.org";
    follow("confirmation", signed(Origin.NONE, "SE", known));
    signed(POSTER, "FI", known);
    signed(MAIL, "FI");
    assertEquals(List.of(new Booked(MAIL, null, 1, 0), new Booked(POSTER, null, 1, 0)), rows());
    assertEquals(
        List.of(new Booked(MAIL, "FI", 1, 0), new Booked(POSTER, "FI", 1, 0)),
        booked.byCountry(petition.id()));
  }

  @Test
  @DisplayName("R3: the codes of an erased signer are deleted, however many forms the signer sent")
  void aloneTwice() {
    String email = World.unique("amal") + "@example.org";
    signed(POSTER, "SE", email);
    String token = signed(POSTER, "FI", email);
    assertEquals(List.of(new Booked(POSTER, null, 2, 0)), rows());
    follow("self/erasure", token);
    assertEquals(List.of(), rows());
  }

  @Test
  @DisplayName(
      "R3: a withdrawal and an erasure lower a way that others came by, not the sum of all")
  void lowered() {
    signed(MAIL, "SE");
    String withdrawn = signed(MAIL, "SE");
    follow("confirmation", withdrawn);
    follow("self/withdrawal", withdrawn);
    String erased = signed(MAIL, "GB");
    follow("confirmation", erased);
    follow("self/erasure", erased);
    assertEquals(List.of(new Booked(MAIL, null, 1, 0)), rows());
    assertEquals(2, booked.nameless(petition.id()), "of all ways nothing falls");
    assertEquals(0, petitionWorld.recount(petition.id()));
  }

  @Test
  @DisplayName(
      "R3: codes are deleted with their only signer; confirmed signatures stay without codes")
  void alone() {
    for (String way : List.of("self/withdrawal", "self/erasure")) {
      String token = signed(POSTER, "SE");
      follow("confirmation", token);
      assertEquals(1, rows().size());
      follow(way, token);
      assertEquals(List.of(), rows(), way);
    }
    assertEquals(2, booked.nameless(petition.id()));
  }

  @Test
  @DisplayName(
      "R3: the withdrawal of an unconfirmed signature lowers its way, not the other version's")
  void oneOfTwo() throws Exception {
    String email = World.unique("amal") + "@example.org";
    String first = signed(MAIL, "SE", email);
    publishAgain();
    String second = signed(MAIL, "SE", email);
    assertEquals(List.of(new Booked(MAIL, null, 2, 0)), rows());
    follow("self/withdrawal", first);
    assertEquals(List.of(new Booked(MAIL, null, 1, 0)), rows());
    follow("confirmation", second);
    assertEquals(List.of(new Booked(MAIL, null, 1, 1)), rows());
    follow("self/withdrawal", second);
    assertEquals(List.of(), rows());
  }

  @Test
  @DisplayName("R3: disowning a signature keeps the codes of what its address had confirmed before")
  void disowned() throws Exception {
    String email = World.unique("amal") + "@example.org";
    follow("confirmation", signed(MAIL, "SE", email));
    publishAgain();
    own.disown(signed(MAIL, "GB", email));
    assertEquals(List.of(new Booked(MAIL, null, 1, 1)), rows());
    assertEquals(1, booked.byCountry(petition.id()).size());
  }

  @Test
  @DisplayName("R1: no form is lost when many signers send one by a new link at once")
  void atOnce() throws Exception {
    try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
      List<Future<String>> sent =
          IntStream.range(0, 24).mapToObj(i -> crowd.submit(() -> sent())).toList();
      for (Future<String> one : sent) {
        one.get();
      }
    }
    assertEquals(List.of(new Booked(MAIL, null, 24, 0)), rows());
  }

  private String sent() {
    return signed(MAIL, "SE");
  }

  @Test
  @DisplayName("R4: figures are refused to staff of other campaigns, and for unknown petitions")
  void refused() throws Exception {
    Person stranger = world.person(Role.READER, world.campaign().id(), null);
    Person reader = world.person(Role.READER, petition.campaignId(), null);
    String slug = petition.slug();
    assertEquals(0L, Acting.as(reader, () -> channels.count(slug)));
    Acting.refused(stranger, Forbidden.class, () -> channels.rows(slug, 0, 1));
    Acting.refused(stranger, Forbidden.class, () -> channels.count(slug));
    Acting.refused(stranger, Forbidden.class, () -> channels.byCountry(slug, 1));
    Acting.refused(stranger, Forbidden.class, () -> channels.countries(slug, MAIL));
    Acting.refused(anna, NotFound.class, () -> channels.rows("none", 0, 1));
  }

  @Test
  @DisplayName("R4: the API refuses keys without the permission, and malformed questions")
  void apiRefused() {
    String path = "/petitions/" + petition.slug() + "/channels";
    Api weak = moderationWorld.with(petition, "incident:read");
    Api key = moderationWorld.reader(petition);
    for (String one : new String[] {path, path + "/countries?medium=mail"}) {
      Api.anonymous().get(one).requireProblem(ProblemType.UNAUTHENTICATED);
      weak.get(one).requireProblem(ProblemType.FORBIDDEN);
      key.get(one.replace(petition.slug(), "none")).requireProblem(ProblemType.NOT_FOUND);
    }
    key.get(path + "/countries").requireMistake("referrer", null);
    key.get(path + "?limit=999").requireMistake("limit", null);
    key.get(path + "?cursor=LTE").requireProblem(ProblemType.INVALID);
  }
}
