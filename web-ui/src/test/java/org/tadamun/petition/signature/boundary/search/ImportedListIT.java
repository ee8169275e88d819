package org.tadamun.petition.signature.boundary.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.imports.boundary.ImportView;
import org.tadamun.petition.imports.boundary.Imports;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.SignatureList;
import org.tadamun.petition.signature.boundary.SignatureRow;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.tally.entity.SignatureSource;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("R24: The signatures of one import")
class ImportedListIT extends FourEyes {

  private static final String UNKNOWN = "nobody-of-this-id";

  @Inject private Imports imports;
  @Inject private ImportWorld importWorld;
  @Inject private Moderation moderation;
  @Inject private ModerationWorld moderationWorld;
  @Inject private PetitionAddress address;
  @Inject private SignatureList list;
  @Inject private TallyWorld tallyWorld;
  @Inject private Visitors visitors;

  private String slug;
  private String zara;
  private ImportView partner;
  private ImportView paper;
  private Api api;

  @BeforeEach
  void bring() throws Exception {
    slug = petition.slug();
    zara = ImportWorld.address();
    tallyWorld.sign(petition, "SE");
    partner =
        importWorld.done(
            anna, bilal, petition, ImportWorld.people(3, "SE") + ImportWorld.row(zara, "GB"));
    tallyWorld.sign(petition, "GB");
    paper = importWorld.paper(anna, bilal, petition, ImportWorld.people(2, "GB"));
    tallyWorld.sign(petition, "SE");
    api = moderationWorld.moderator(petition);
  }

  private static SignatureFilter of(ImportView one) {
    return SignatureFilter.ALL.ofImport(one.id());
  }

  private List<SignatureRow> rows(SignatureFilter filter) throws Exception {
    List<SignatureRow> rows = Acting.as(anna, () -> list.at(slug, filter, 0, 25));
    assertEquals(rows.size(), Acting.as(anna, () -> list.count(slug, filter)));
    Map<SignatureState, Long> told = Acting.as(anna, () -> list.numbers(slug, filter)).byState();
    assertEquals(SignatureState.values().length, told.size(), "noughts included");
    assertEquals(rows.size(), told.values().stream().mapToLong(Long::longValue).sum());
    return rows;
  }

  private Answer asked(Api key, String query) {
    return key.get("/petitions/" + slug + "/signatures?importId=" + query);
  }

  private static List<JsonObject> items(Answer page) {
    return page.require(200).json().getJsonArray("items").getValuesAs(JsonObject.class);
  }

  @Test
  @DisplayName("they are a list of their own, which can be filtered like any other")
  void listed() throws Exception {
    List<SignatureRow> imported = rows(of(partner));
    assertEquals(4, imported.size());
    assertTrue(imported.stream().allMatch(row -> row.source() == SignatureSource.PARTNER));
    assertEquals(2, rows(of(paper)).size());
    assertEquals(1, rows(of(partner).in("GB")).size());
    assertEquals(0, rows(of(partner).ofVersion(2)).size());
    assertEquals(9, rows(SignatureFilter.ALL).size());
    long held = Long.parseLong(imported.getFirst().id());
    Decision hold = Decision.of(ModerationCommand.HOLD);
    Acting.as(anna, () -> moderation.decide(held, hold));
    assertEquals(1, rows(state("HELD").ofImport(partner.id())).size());
    assertEquals(3, rows(state("CONFIRMED").ofImport(partner.id())).size());
    assertEquals(0, rows(state("HELD").ofImport(paper.id())).size());
    assertEquals(4, rows(signed("2020-11-18", "2020-11-19").ofImport(partner.id())).size());
    assertEquals(0, rows(signed("2020-11-19", null).ofImport(partner.id())).size());
    FoundSigner found = Acting.as(anna, () -> list.named(slug, "haddad", of(partner)));
    assertEquals(
        imported.stream().map(SignatureRow::id).collect(Collectors.toSet()),
        found.ids().stream().map(String::valueOf).collect(Collectors.toSet()));
  }

  private static SignatureFilter state(String name) {
    return SignatureFilter.parse(name, null, null, null, null, null);
  }

  private static SignatureFilter signed(String from, String to) {
    return SignatureFilter.parse(null, null, null, from, to, null);
  }

  @Test
  @DisplayName("they are read page by page, the last row first, and from the middle")
  void paged() throws Exception {
    List<String> all = rows(of(partner)).stream().map(SignatureRow::id).toList();
    Page<SignatureRow> first = Acting.as(anna, () -> list.page(slug, of(partner), null, 3));
    assertEquals(all.subList(0, 3), first.items().stream().map(SignatureRow::id).toList());
    JsonObject rest = asked(api, partner.id() + "&limit=3&cursor=" + first.next()).json();
    assertEquals(all.get(3), rest.getJsonArray("items").getJsonObject(0).getString("id"));
    assertTrue(rest.isNull("next"));
    List<SignatureRow> middle = Acting.as(anna, () -> list.at(slug, of(partner), 2, 1));
    assertEquals(all.subList(2, 3), middle.stream().map(SignatureRow::id).toList());
  }

  @Test
  @DisplayName("signers who confirm themselves leave the list, and a withdrawn import has no list")
  void leaving() throws Exception {
    tallyWorld.signs(petition, zara, "GB");
    tallyWorld.confirm(petitionWorld.token(zara));
    assertEquals(3, rows(of(partner)).size());
    assertEquals(0, rows(of(partner).in("GB")).size());
    Acting.as(anna, () -> imports.withdraw(partner.id(), null, "Wrong list"));
    refused(partner.id());
    importWorld.settled(anna, partner);
    refused(partner.id());
    assertFalse(Acting.as(anna, () -> list.isListed(slug, partner.id())));
    assertEquals(2, items(asked(api, paper.id())).size());
  }

  private void refused(String id) {
    asked(api, id).requireProblem(ProblemType.INVALID).requireField("importId", id);
  }

  @Test
  @DisplayName("they are listed only for staff and keys that moderate all countries")
  void refusals() throws Exception {
    assertEquals(4, items(asked(api, partner.id())).size());
    assertEquals(0, items(asked(api, partner.id() + "&country=PK")).size());
    assertEquals(9, items(asked(api, "")).size());
    ImportView waiting = importWorld.ready(anna, petition, ImportWorld.people(1, "SE"));
    assertEquals(0, items(asked(api, waiting.id())).size());
    refused(UNKNOWN);
    asked(api, "%3Cb%3E").requireProblem(ProblemType.INVALID).requireField("importId", "<b>");
    PetitionView elsewhere = ownPetition();
    Person carla = world.person(Role.COORDINATOR, elsewhere.campaignId(), null);
    refused(importWorld.ready(carla, elsewhere, ImportWorld.people(1, "SE")).id());

    Api reader = moderationWorld.reader(petition);
    for (String id : List.of(partner.id(), UNKNOWN)) {
      asked(reader, id).requireProblem(ProblemType.FORBIDDEN);
      SignatureFilter filter = SignatureFilter.ALL.ofImport(id);
      Person swede = world.person(Role.COORDINATOR, petition.campaignId(), "SE");
      for (SignatureFilter narrowed : List.of(filter, filter.in("SE"))) {
        assertThrows(Forbidden.class, () -> Acting.as(swede, () -> list.at(slug, narrowed, 0, 25)));
        assertThrows(Forbidden.class, () -> Acting.as(swede, () -> list.numbers(slug, narrowed)));
        assertThrows(
            Forbidden.class, () -> Acting.as(swede, () -> list.named(slug, "haddad", narrowed)));
      }
      assertFalse(Acting.as(swede, () -> list.isListed(slug, id)));
    }
    Acting.refused(carla, Forbidden.class, () -> list.isListed(slug, partner.id()));
  }

  private void holdAll() throws Exception {
    List<Long> ids =
        rows(SignatureFilter.ALL).stream().map(SignatureRow::id).map(Long::valueOf).toList();
    Decision hold = Decision.of(ModerationCommand.HOLD);
    Acting.as(anna, () -> moderation.decideAll(slug, ids, hold));
  }

  @Test
  @DisplayName("held signatures can be filtered by source, and no other list can")
  void bySource() throws Exception {
    holdAll();
    for (SignatureSource source : SignatureSource.values()) {
      List<SignatureRow> held = rows(state("HELD").ofSource(source.name()));
      assertEquals(
          Map.of(SignatureSource.ONLINE, 3, SignatureSource.PAPER, 2, SignatureSource.PARTNER, 4)
              .get(source),
          held.size());
      assertTrue(held.stream().allMatch(row -> row.source() == source), held::toString);
    }
    SignatureFilter online = state("HELD").ofSource("ONLINE");
    assertEquals(3, Acting.as(anna, () -> list.named(slug, "amal", online)).ids().size());
    assertEquals(0, rows(online.ofImport(paper.id())).size());
    String path = "/petitions/" + slug + "/signatures?source=";
    assertEquals(2, items(api.get(path + "PAPER&state=HELD")).size());
    for (String more : List.of("PAPER", "PAPER&state=CONFIRMED")) {
      api.get(path + more).requireProblem(ProblemType.INVALID).requireField("state", null);
    }
    api.get(path + "MAIL&state=HELD")
        .requireProblem(ProblemType.INVALID)
        .requireField("source", "MAIL");
    moderationWorld
        .reader(petition)
        .get(path + "PAPER&state=HELD")
        .requireProblem(ProblemType.FORBIDDEN);
    JsonObject order =
        Json.createObjectBuilder()
            .add("petition", slug)
            .add("state", "HELD")
            .add("source", "PARTNER")
            .build();
    assertEquals(4, api.post("/exports/signatures", order).require(201).json().getInt("expected"));
    String queue = "petition/signatures" + address.of(petition) + "&state=HELD";
    var shown = visitors.of(anna).open(queue).require(200);
    shown.requireWords("Held for review 9");
    shown.follow("Partner organisations").requireWords("Held for review 4");
    var whole = visitors.of(anna).open("petition/signatures" + address.of(petition));
    assertEquals(List.of(), whole.links("Partner organisations"));
  }

  private JsonObjectBuilder order(String id) {
    return Json.createObjectBuilder().add("petition", slug).add("importId", id);
  }

  @Test
  @DisplayName("they are exported as a file, as long as the import is not withdrawn")
  void exported() throws Exception {
    JsonObject ordered = api.post("/exports/signatures", order(paper.id()).build()).json();
    assertEquals(2, ordered.getInt("expected"));
    String content = "/exports/" + ordered.getString("id") + "/content";
    Api any = api.with("Accept", "*/*");
    List<String> lines = any.get(content).require(200).body().lines().toList();
    assertEquals(3, lines.size(), lines::toString);
    assertTrue(lines.stream().skip(1).allMatch(line -> line.contains("PAPER")), lines::toString);
    for (String odd : List.of(UNKNOWN, "<b>")) {
      api.post("/exports/signatures", order(odd).build())
          .requireProblem(ProblemType.INVALID)
          .requireField("importId", odd);
    }
    api.post("/exports/countries", order(paper.id()).build())
        .requireProblem(ProblemType.INVALID)
        .requireField("importId", paper.id());
    moderationWorld
        .reader(petition)
        .post("/exports/signatures", order(paper.id()).build())
        .requireProblem(ProblemType.FORBIDDEN);
    Acting.as(anna, () -> imports.withdraw(paper.id(), null, "Wrong list"));
    any.get(content).requireProblem(ProblemType.INVALID);
  }

  @Test
  @DisplayName("they are reached from the import's page, until it is withdrawn")
  void console() throws Exception {
    Visitor visitor = visitors.of(anna);
    String campaign = address.campaignOf(petition);
    String shown = "petition/import" + campaign + "&id=" + partner.id();
    var imported = visitor.open(shown).require(200).follow("Its signatures");
    imported.requireAt("petition/signatures").requireWords("Brought by the import", "LabourStart");
    imported.requireWords("All 4", "Amal Haddad");
    assertTrue(imported.location().contains("importId=" + partner.id()), imported.location());
    String all = "petition/signatures" + address.of(petition);
    visitor.open(all).requireWords("All 9").requireNoWords("Brought by the import");
    visitor
        .open(all + "&importId=" + UNKNOWN)
        .requireWords("All 9")
        .requireNoWords("Brought by the import");
    Acting.as(anna, () -> imports.withdraw(partner.id(), null, "Wrong list"));
    importWorld.settled(anna, partner);
    assertEquals(List.of(), visitor.open(shown).require(200).links("Its signatures"));
  }
}
