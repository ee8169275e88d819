package org.tadamun.web.api.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.json.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("The address of one import or export")
class AllowedMethodsIT {

  @Inject private Keys keys;
  @Inject private PetitionWorld petitionWorld;
  @Inject private World world;

  private Api writer;
  private Api reader;
  private List<String> paths;

  @BeforeEach
  void make() throws Exception {
    CampaignView campaign = world.liveCampaign();
    PetitionView petition = petitionWorld.open(campaign);
    writer = keys.of(campaign, Permission.PETITION_WRITE);
    reader = keys.of(campaign, Permission.SIGNATURE_READ);
    String sent = "/imports/signatures?organisation=LabourStart&petition=" + petition.slug();
    Answer imported =
        writer.send("POST", sent, BodyPublishers.ofString(ImportWorld.people(1, "GB")), "text/csv");
    Answer exported =
        reader.post(
            "/exports/countries",
            Json.createObjectBuilder()
                .add("petition", petition.slug())
                .add("format", "CSV")
                .build());
    paths =
        List.of(
            "/imports/" + imported.require(202).json().getString("id"),
            "/exports/" + exported.require(201).json().getString("id"));
  }

  private Api of(String path) {
    return path.startsWith("/imports") ? writer : reader;
  }

  private Answer send(String method, String path) {
    return of(path).send(method, path, BodyPublishers.ofString("{}"), "application/json");
  }

  /** The allowed methods of the answer without OPTIONS. */
  private static Set<String> allowed(Answer answer) {
    Set<String> allowed = new TreeSet<>(List.of(answer.header("Allow").split("[,\\s]+")));
    allowed.remove("OPTIONS");
    return allowed;
  }

  @Test
  @DisplayName("allows only GET and HEAD, and answers 405 to every method that changes something")
  void onlyRead() {
    for (String path : paths) {
      of(path).get(path).require(200);
      for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
        Answer answer = send(method, path).requireProblem(ProblemType.NOT_ALLOWED);
        assertEquals(Set.of("GET", "HEAD"), allowed(answer), method + " " + path);
      }
    }
  }

  @Test
  @DisplayName("answers 404 to a POST for an unknown kind; a known kind allows only POST")
  void kinds() {
    for (String path : List.of("/imports/endorsers", "/exports/letters")) {
      send("POST", path).requireProblem(ProblemType.NOT_FOUND);
    }
    for (String path : List.of("/imports/signatures", "/exports/countries")) {
      Answer answer = send("DELETE", path).requireProblem(ProblemType.NOT_ALLOWED);
      assertEquals(Set.of("POST"), allowed(answer), path);
    }
  }

  @Test
  @DisplayName(
      "answers 401 without a key; to one of another campaign 403 for an import, 404 for an export")
  void strangers() {
    for (String path : paths) {
      Api.anonymous().post(path, "{}").requireProblem(ProblemType.UNAUTHENTICATED);
    }
    Api elsewhere = keys.of(world.campaign(), Permission.PETITION_WRITE);
    elsewhere.post(paths.getFirst(), "{}").requireProblem(ProblemType.FORBIDDEN);
    Api readsElsewhere = keys.of(world.campaign(), Permission.SIGNATURE_READ);
    readsElsewhere.post(paths.getLast(), "{}").requireProblem(ProblemType.NOT_FOUND);
    readsElsewhere.get(paths.getLast()).requireProblem(ProblemType.NOT_FOUND);
  }
}
