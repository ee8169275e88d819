package org.tadamun.endorsements.parliament.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.boundary.EndorsementCommands;
import org.tadamun.endorsements.parliament.boundary.ActLists;
import org.tadamun.endorsements.parliament.boundary.ParliamentaryActs;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("R13: Member of parliament whom a key names under an act")
class NamedByKeyIT extends AtTheDesk {

  private static final String ACTS = "/parliamentary-acts";
  private static final String PAGE = "https://house.example.org/paper";

  @Inject private ActLists lists;
  @Inject private EndorsementCommands commands;
  @Inject private Keys keys;
  @Inject private ParliamentaryActs acts;
  @Inject private Visitors visitors;

  private final Api everybody = Api.anonymous().with("Accept", "*/*");
  private Api key;
  private String name;

  @BeforeEach
  void open() {
    key = keys.of(desk.campaign(), Permission.ENDORSEMENT_WRITE);
    name = World.unique("Jane");
  }

  private JsonObjectBuilder act(JsonObjectBuilder source) {
    return object()
        .add("campaign", desk.campaign().slug())
        .add("kind", "MOTION")
        .add("state", "TABLED")
        .add("chamber", object().add("name", text("House of Commons")).add("country", "GB"))
        .add("title", text("Free our colleague"))
        .add("source", source);
  }

  private JsonObject named(JsonObjectBuilder source) {
    return act(source).add("sponsors", Json.createArrayBuilder().add(lead())).build();
  }

  private JsonObjectBuilder lead() {
    return object().add("name", text(name)).add("role", "LEAD");
  }

  private static JsonObjectBuilder object() {
    return Json.createObjectBuilder();
  }

  private static JsonObjectBuilder untraceable() {
    return object().add("title", text("x"));
  }

  /** Checks whether the act is on the public list, in the figure and on the page. */
  private void requirePublic(boolean open) {
    String slug = desk.campaign().slug();
    String path = "/campaigns/" + slug;
    assertEquals(open, everybody.get(path + "/parliament").require(200).body().contains(name));
    assertEquals(
        open, everybody.get("//en" + path + "/parliament").require(200).body().contains(name));
    JsonObject stats = everybody.get(path + "/stats").require(200).json();
    assertEquals(open ? 1 : 0, stats.getJsonObject("parliamentaryActs").getInt("total"));
  }

  private String hidden() {
    JsonObject made = key.post(ACTS, named(untraceable())).require(201).json();
    assertFalse(made.getBoolean("shown"));
    requirePublic(false);
    return made.getString("id");
  }

  @Test
  @DisplayName("Such an act is public only with the address of its source or of an entry")
  void address() throws Exception {
    String id = hidden();
    JsonObject debated =
        object().add("text", text("Debated.")).add("sourceUrl", PAGE + "/debate").build();
    assertTrue(
        key.post(ACTS + "/" + id + "/events", debated).require(200).json().getBoolean("shown"));
    requirePublic(true);
    int seen = anna(() -> lists.one(id)).version();
    anna(() -> acts.takeBack(id, seen));
    requirePublic(false);
    JsonObject source = object().add("source", object().add("url", PAGE)).build();
    String path = ACTS + "/" + id;
    String read = key.get(path).require(200).header("ETag");
    key.with("If-Match", read).patch(path, source).require(200);
    requirePublic(true);
  }

  @Test
  @DisplayName("Such an act without an address is refused if it is sent as public")
  void said() {
    key.post(ACTS, act(untraceable()).add("shown", true).build()).require(201);
    JsonObject open = object(named(untraceable())).add("shown", true).build();
    key.post(ACTS, open).requireMistake("shown", null);
    key.post(ACTS, object(named(untraceable())).add("title", text("Other")).build()).require(201);
  }

  private static JsonObjectBuilder object(JsonObject of) {
    return Json.createObjectBuilder(of);
  }

  @Test
  @DisplayName("A key that adds such a member later hides a public act")
  void afterwards() {
    JsonObject made = key.post(ACTS, act(untraceable()).build()).require(201).json();
    assertTrue(made.getBoolean("shown"), "nobody is named");
    JsonObject sponsored =
        key.post(ACTS + "/" + made.getString("id") + "/sponsors", lead().build())
            .require(200)
            .json();
    assertFalse(sponsored.getBoolean("shown"));
    requirePublic(false);
    String sponsor =
        sponsored.getJsonArray("sponsors").getJsonObject(0).getString("id") + "/removal";
    key.post(ACTS + "/" + made.getString("id") + "/sponsors/" + sponsor, object().build())
        .require(200);
    assertTrue(key.get(ACTS + "/" + made.getString("id")).json().getBoolean("shown"));
  }

  @Test
  @DisplayName("Such an act becomes public when staff save it, until a key writes to it again")
  void vouched() throws Exception {
    String id = hidden();
    String in = "?campaign=" + desk.campaign().slug();
    Page list = visitors.of(desk.anna()).open("parliament/list" + in + "&scope=NOT_SHOWN");
    list.requireWords("Free our colleague", "Not public: no web address");
    Page view = visitors.of(desk.anna()).open("parliament/view" + in + "&id=" + id);
    view.requireWords("Only staff can read this: an API key wrote about the members");
    visitors
        .of(desk.anna())
        .open("parliament/edit" + in + "&id=" + id)
        .press("save")
        .requireNoWords("Only staff can read this");
    requirePublic(true);
    AuditEntry last = world.audit("act", id).getLast();
    assertEquals("act.vouched", last.action());
    assertEquals("shown=false shown=true", last.from() + " " + last.to());
    JsonObject led = object().add("state", "DEBATED").build();
    key.post(ACTS + "/" + id + "/events", led).require(200);
    requirePublic(false);
  }

  @Test
  @DisplayName("R11: no address of an entry makes it public once the member asked to be taken off")
  void askedOff() throws Exception {
    String id = hidden();
    String whose = anna(() -> lists.one(id)).sponsors().getFirst().endorser();
    anna(
        () -> {
          commands.askOff(desk.campaign().id(), whose);
          return null;
        });
    JsonObject debated = object().add("text", text("Debated.")).add("sourceUrl", PAGE).build();
    key.post(ACTS + "/" + id + "/events", debated).requireMistake("source", null);
    requirePublic(false);
  }
}
