package org.tadamun.petition.testing;

import jakarta.ejb.EJBException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tadamun.kernel.problem.boundary.DatabaseDown;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.testing.TallyWorld.Linked;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.lock.Await;

/**
 * Random changes to the figures of one petition, made by the API as supporters, moderators and
 * integrators do. A seed decides their order.
 *
 * <p>Too late a change is refused with 409 or 410, a rule that matches nobody with 422, and a
 * database at its limit answers 503 with the time to wait; every other refusal fails the test.
 */
public final class Turmoil {

  private static final List<String> COUNTRIES = List.of("SE", "GB", "PK", "ZZ");
  private static final Duration CONNECTED = Duration.ofSeconds(60);
  private static final List<String> COMMANDS = List.of("hold", "release", "invalidate", "revert");

  private final PetitionView petition;
  private final TallyWorld world;
  private final Api first;
  private final Api second;
  private final List<Linked> signed = new CopyOnWriteArrayList<>();
  private final List<String> batches = new CopyOnWriteArrayList<>();
  private final List<String> imports = new CopyOnWriteArrayList<>();
  private final List<String> rules = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> answers = new ConcurrentHashMap<>();

  /** Both keys may moderate and enter batches; the first key begins what needs two people. */
  public Turmoil(PetitionView petition, TallyWorld world, Api first, Api second) {
    this.petition = petition;
    this.world = world;
    this.first = first;
    this.second = second;
  }

  /** Does one random thing. */
  public void happen(Random random) {
    int dice = random.nextInt(100);
    if (signed.isEmpty() || dice < 25) {
      sign(random);
    } else if (dice < 50) {
      own("/signatures/confirmation", random);
    } else if (dice < 56) {
      own("/signatures/self/withdrawal", random);
    } else if (dice < 58) {
      own("/signatures/self/erasure", random);
    } else if (dice < 84) {
      decide(random);
    } else if (dice < 90 || batches.isEmpty()) {
      submit(random);
    } else if (dice < 94) {
      judge(random);
    } else if (dice < 97) {
      importRows(random);
    } else {
      rule(random);
    }
  }

  private void sign(Random random) {
    String email = World.unique("ada") + "@example.org";
    JsonObjectBuilder who =
        Json.createObjectBuilder()
            .add("givenName", "Ada")
            .add("email", email)
            .add("country", one(COUNTRIES, random))
            .add("language", "en");
    Answer answer =
        seen("sign", Api.anonymous().post(path("/signatures"), who.build()), List.of(202));
    if (answer.status() == 202) {
      signed.add(Await.untilHolds(CONNECTED, () -> linked(email)));
    }
  }

  /** Reads in the server, which has no connection left while fifty callers wait for locks. */
  private Linked linked(String email) {
    try {
      return world.linked(petition, email);
    } catch (EJBException failed) {
      if (DatabaseDown.in(failed).isEmpty()) {
        throw failed;
      }
      throw new AssertionError("not to be read: " + email, failed);
    }
  }

  private void own(String path, Random random) {
    JsonObject token = Json.createObjectBuilder().add("token", one(signed, random).token()).build();
    seen(path, Api.anonymous().post(path, token), List.of(200, 410));
  }

  private void decide(Random random) {
    String command = one(COMMANDS, random);
    String path = "/signatures/" + one(signed, random).id() + "/commands/" + command;
    JsonObject why =
        command.equals("invalidate")
            ? Json.createObjectBuilder().add("reason", "OTHER").build()
            : JsonValue.EMPTY_JSON_OBJECT;
    seen(command, first.post(path, why), List.of(200, 409));
  }

  private void submit(Random random) {
    JsonObject batch =
        BatchWorld.json(one(COUNTRIES, random), 1 + random.nextInt(40))
            .add("source", random.nextBoolean() ? "PAPER" : "PARTNER")
            .build();
    Answer answer = seen("submit", first.post(path("/batches"), batch), List.of(201));
    if (answer.status() == 201) {
      batches.add(answer.json().getString("id"));
    }
  }

  private void judge(Random random) {
    String path = "/batches/" + one(batches, random);
    JsonObject why = Json.createObjectBuilder().add("reason", "Counted twice").build();
    switch (random.nextInt(4)) {
      case 0 -> seen("withdraw", first.post(path + "/withdrawal", why), List.of(200, 409));
      case 1 -> seen("reject", second.post(path + "/rejection", why), List.of(200, 409));
      default -> seen("check", second.post(path + "/check", ""), List.of(200, 409));
    }
  }

  /** Sends an import with one key, or starts it with the other, or withdraws it. */
  private void importRows(Random random) {
    if (imports.isEmpty() || random.nextInt(3) == 0) {
      StringBuilder file = new StringBuilder("Name,Email,Country\n");
      for (int i = 0; i <= random.nextInt(40); i++) {
        String email = World.unique("ada") + "@example.org";
        file.append("Ada,%s,%s%n".formatted(email, one(COUNTRIES, random)));
      }
      String path = "/imports/signatures?organisation=LabourStart&petition=" + petition.slug();
      Answer sent = first.send("POST", path, BodyPublishers.ofString(file.toString()), "text/csv");
      if (seen("send", sent, List.of(202)).status() == 202) {
        imports.add(sent.json().getString("id"));
      }
      return;
    }
    String path = "/imports/" + one(imports, random);
    JsonObject why = Json.createObjectBuilder().add("reason", "Wrong list").build();
    if (random.nextInt(4) == 0) {
      seen("take out", first.post(path + "/withdrawal", why), List.of(200, 409));
    } else {
      seen("start", second.post(path + "/start", ""), List.of(200, 409));
    }
  }

  /** Proposes and approves a rule, or undoes an earlier one. */
  private void rule(Random random) {
    if (!rules.isEmpty() && random.nextBoolean()) {
      String path = "/invalidations/" + one(rules, random) + "/reversal";
      seen("undo", second.post(path, ""), List.of(200, 409));
      return;
    }
    JsonObjectBuilder countries =
        Json.createObjectBuilder()
            .add("countries", Json.createArrayBuilder().add(one(COUNTRIES, random)));
    JsonObject draft =
        Json.createObjectBuilder().add("rule", countries).add("reason", "AUTOMATED").build();
    Answer proposed = seen("propose", first.post(path("/invalidations"), draft), List.of(201, 422));
    if (proposed.status() == 201) {
      String id = proposed.json().getString("id");
      rules.add(id);
      seen("approve", second.post("/invalidations/" + id + "/approval", ""), List.of(200));
    }
  }

  private Answer seen(String deed, Answer answer, List<Integer> expected) {
    answers.merge(deed + " " + answer.status(), 1, Integer::sum);
    boolean promised = answer.status() == 503 && answer.header("Retry-After") != null;
    if (!promised && !expected.contains(answer.status())) {
      throw new AssertionError(deed + " answered " + answer.status() + ": " + answer.body());
    }
    return answer;
  }

  private String path(String rest) {
    return "/petitions/" + petition.slug() + rest;
  }

  private static <T> T one(List<T> those, Random random) {
    return those.get(random.nextInt(those.size()));
  }

  /** How often each kind of request got which status. */
  public Map<String, Integer> answers() {
    return new TreeMap<>(answers);
  }
}
