package org.tadamun.kernel.rest.control.query;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.api.ContractWorld;
import org.tadamun.web.api.Scene;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Wrong parameters for a petition or a campaign")
class UnknownFirstIT {

  private static final List<String> OF_PETITIONS =
      List.of(
          "/batches?limit=x",
          "/channels?limit=x",
          "/channels/countries",
          "/corrections?limit=x",
          "/counts?version=x",
          "/counts/history?version=x",
          "/counts/history?interval=x",
          "/funnel?from=x",
          "/invalidations?limit=x",
          "/signature-changes?from=x",
          "/signatures?version=x",
          "/snapshots?limit=x",
          "/trends?by=x");

  private static final List<String> OF_CAMPAIGNS =
      List.of(
          "/actions?when=x",
          "/actions.geojson?kind=x",
          "/actions.ics?kind=x",
          "/endorsements?kind=x",
          "/endorsements.csv?kind=x",
          "/milestone-tasks?state=x",
          "/parliament?limit=x",
          "/petitions?limit=x",
          "/updates?limit=x");

  private static final String RULE = "/invalidations?dryRun=perhaps";

  @Inject private ContractWorld contractWorld;
  @Inject private Petitions petitions;
  @Inject private World world;

  private Scene scene;
  private Api key;

  @BeforeEach
  void open() throws Exception {
    scene = contractWorld.scene();
    key = scene.key().with("Accept", "*/*");
  }

  private static List<String> mistaken(String petition, String campaign) {
    return Stream.concat(
            OF_PETITIONS.stream().map(path -> "/petitions/" + petition + path),
            OF_CAMPAIGNS.stream().map(path -> "/campaigns/" + campaign + path))
        .toList();
  }

  @Test
  @DisplayName("R14: a wrong value for one that exists is refused as invalid")
  void known() {
    for (String path : mistaken(scene.petition(), scene.campaign().slug())) {
      key.get(path).requireProblem(ProblemType.INVALID);
    }
    String rule = "/petitions/" + scene.petition() + RULE;
    key.post(rule, "{}").requireMistake("dryRun", "perhaps");
  }

  @Test
  @DisplayName("R14: a wrong value for one that does not exist is answered as not found")
  void unknown() {
    for (String path : mistaken("no-such-petition", "no-such-campaign")) {
      key.get(path).requireProblem(ProblemType.NOT_FOUND);
    }
    key.get("/imports/none/errors?limit=x").requireProblem(ProblemType.NOT_FOUND);
    key.post("/petitions/no-such-petition" + RULE, "{}").requireProblem(ProblemType.NOT_FOUND);
  }

  @Test
  @DisplayName("R14: a wrong value for a draft of others is answered as not found")
  void hidden() throws Exception {
    CampaignView others = world.campaign();
    Person writer = world.person(Role.COORDINATOR, others.id(), null);
    String draft = World.unique("petition");
    Acting.as(writer, () -> petitions.create(others.id(), draft, PetitionWorld.draft()));
    for (String path : mistaken(draft, others.slug())) {
      key.get(path).requireProblem(ProblemType.NOT_FOUND);
    }
    key.post("/petitions/" + draft + RULE, "{}").requireProblem(ProblemType.NOT_FOUND);
  }
}
