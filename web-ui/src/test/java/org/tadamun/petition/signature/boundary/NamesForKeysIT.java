package org.tadamun.petition.signature.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Statements;
import org.tadamun.web.testing.desk.LiveCampaign;

/** R14: the system of an organisation reads only names that signers let this organisation have. */
@InServer
@DisplayName("R14: Names of signers that an API key can read")
class NamesForKeysIT extends LiveCampaign {

  private static final Set<String> NOBODY = Set.of();

  @Inject private Keys keys;
  @Inject private ModerationWorld moderationWorld;
  @Inject private PetitionWorld petitionWorld;
  @Inject private SignatureList list;

  @PersistenceUnit(unitName = "tadamun")
  private EntityManagerFactory factory;

  private PetitionView petition;
  private String owner;
  private String partner;

  @BeforeEach
  void open() throws Exception {
    partner = world.partner(campaign);
    owner = campaign.owner().slug();
    petition = petitionWorld.open(campaign);
  }

  private record Said(String organisation, String purpose, boolean granted) {}

  private String address(String name) {
    return name.toLowerCase(Locale.ROOT) + "@" + petition.slug() + ".example.org";
  }

  private String sign(String name, String visibility, Said... said) {
    JsonArrayBuilder consents = Json.createArrayBuilder();
    for (Said one : said) {
      consents.add(
          Json.createObjectBuilder()
              .add("organisation", one.organisation())
              .add("purpose", one.purpose())
              .add("granted", one.granted()));
    }
    JsonObject body =
        SignaturesIT.signer(address(name))
            .add("givenName", name)
            .add("familyName", "Haddad")
            .add("locality", name + "stad")
            .add("visibility", visibility)
            .add("consents", consents)
            .build();
    Api.anonymous().post("/petitions/" + petition.slug() + "/signatures", body).require(202);
    return petitionWorld.token(address(name));
  }

  private String confirmed(String name, String visibility, Said... said) {
    String token = sign(name, visibility, said);
    with(token, "/signatures/confirmation");
    return token;
  }

  private static void with(String token, String path) {
    Api.anonymous().post(path, Json.createObjectBuilder().add("token", token).build()).require(200);
  }

  private static Said share(String organisation) {
    return new Said(organisation, "SHARE", true);
  }

  private Api key(String organisation) {
    return keys.ofOrganisation(organisation, Permission.SIGNATURE_READ);
  }

  /** The names in the list, which must be those in the exported file. */
  private Set<String> named(String organisation) {
    Api key = key(organisation);
    Set<String> names = new TreeSet<>();
    for (JsonValue row :
        key.get("/petitions/" + petition.slug() + "/signatures")
            .require(200)
            .json()
            .getJsonArray("items")) {
      JsonObject one = row.asJsonObject();
      assertEquals(one.isNull("name"), one.isNull("locality"), one::toString);
      assertFalse(one.toString().contains("@"), one::toString);
      if (!one.isNull("name")) {
        names.add(one.getString("name").replace(" Haddad", ""));
      }
    }
    assertEquals(names, exported(key));
    return names;
  }

  private Set<String> exported(Api key) {
    JsonObject order =
        Json.createObjectBuilder().add("petition", petition.slug()).add("format", "CSV").build();
    String id = key.post("/exports/signatures", order).require(201).json().getString("id");
    String file = key.with("Accept", "*/*").get("/exports/" + id + "/content").require(200).body();
    Set<String> names = new TreeSet<>();
    file.lines()
        .filter(line -> line.contains(" Haddad\""))
        .forEach(line -> names.add(line.replaceAll(".*\"(\\w+) Haddad\".*", "$1")));
    return names;
  }

  @Test
  @DisplayName("a key reads public names, and those that signers let its organisation pass on")
  void consent() {
    confirmed("Publicia", "PUBLIC");
    confirmed("Owna", "ANONYMOUS", share(owner));
    confirmed("Addressa", "ADDRESSEE", share(owner), share(partner));
    confirmed("Partna", "ANONYMOUS", share(partner));
    confirmed("Anonyma", "ANONYMOUS");
    assertEquals(Set.of("Publicia", "Owna", "Addressa"), named(owner));
    assertEquals(Set.of("Publicia", "Addressa", "Partna"), named(partner));
  }

  @Test
  @DisplayName("a key does not read names of signers who allowed something else or refused")
  void other() {
    confirmed("Newsa", "ANONYMOUS", new Said(owner, "NEWS", true));
    confirmed("Contacta", "ADDRESSEE", new Said(owner, "CONTACT", true));
    confirmed("Targeta", "ADDRESSEE", new Said(owner, "TARGET", true));
    confirmed(
        "Refusa", "ANONYMOUS", new Said(owner, "SHARE", false), new Said(owner, "NEWS", true));
    assertEquals(NOBODY, named(owner));
  }

  @Test
  @DisplayName("a key reads a name with consent only once its signer has confirmed")
  void unconfirmed() {
    String token = sign("Waita", "ANONYMOUS", share(owner));
    assertEquals(NOBODY, named(owner));
    with(token, "/signatures/confirmation");
    assertEquals(Set.of("Waita"), named(owner));
  }

  @Test
  @DisplayName("a key reads a public name only once its signer has confirmed")
  void unconfirmedInPublic() {
    String token = sign("Strangera", "PUBLIC");
    assertEquals(NOBODY, named(owner));
    with(token, "/signatures/confirmation");
    assertEquals(Set.of("Strangera"), named(owner));
  }

  @Test
  @DisplayName("a key reads no name of a held or invalidated signature, and no note about it")
  void notCounting() {
    confirmed("Helda", "PUBLIC", share(owner));
    assertEquals(Set.of("Helda"), named(owner));
    long id = petitionWorld.rows(petition.id()).getFirst().id();
    JsonObject note = Json.createObjectBuilder().add("note", "perhaps her neighbour").build();
    Api moderator = moderationWorld.moderator(petition);
    moderator.post("/signatures/" + id + "/commands/hold", note).require(200);
    assertEquals(NOBODY, named(owner));
    String list = key(owner).get("/petitions/" + petition.slug() + "/signatures").body();
    assertFalse(list.contains("neighbour"), list);
    moderator
        .post("/signatures/" + id + "/commands/release", JsonValue.EMPTY_JSON_OBJECT)
        .require(200);
    assertEquals(Set.of("Helda"), named(owner));
    moderator
        .post("/signatures/" + id + "/commands/invalidate", ModerationWorld.because("AUTOMATED"))
        .require(200);
    assertEquals(NOBODY, named(owner));
  }

  @Test
  @DisplayName("a key reads no name once consent or signature is taken back, or all is erased")
  void takenBack() {
    confirmed("Revoka", "ANONYMOUS", share(owner));
    String withdrawn = confirmed("Withdrawa", "ANONYMOUS", share(owner));
    String erased = confirmed("Erasa", "ADDRESSEE", share(owner));
    assertEquals(Set.of("Revoka", "Withdrawa", "Erasa"), named(owner));
    String again = sign("Revoka", "ANONYMOUS", new Said(owner, "SHARE", false));
    with(again, "/signatures/self/withdrawal");
    confirmed("Revoka", "ANONYMOUS", new Said(owner, "SHARE", false));
    with(withdrawn, "/signatures/self/withdrawal");
    with(erased, "/signatures/self/erasure");
    assertEquals(NOBODY, named(owner));
  }

  @Test
  @DisplayName("a page of seven signatures takes as many SQL statements as a page of two")
  void statements() throws Exception {
    Person caller = keys.caller(campaign, Permission.SIGNATURE_READ);
    confirmed("Firsta", "ANONYMOUS", share(owner));
    confirmed("Seconda", "ANONYMOUS", share(owner));
    int few = statements(caller);
    for (String name : new String[] {"Thirda", "Fourtha", "Fiftha", "Sixtha", "Seventha"}) {
      confirmed(name, "ADDRESSEE", share(owner));
    }
    assertTrue(few > 0);
    assertEquals(few, statements(caller));
  }

  private int statements(Person caller) throws Exception {
    return Statements.of(
        factory,
        () -> Acting.as(caller, () -> list.page(petition.slug(), SignatureFilter.ALL, null, 50)));
  }
}
