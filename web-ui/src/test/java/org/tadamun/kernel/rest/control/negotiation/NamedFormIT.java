package org.tadamun.kernel.rest.control.negotiation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.api.ContractWorld;
import org.tadamun.web.api.Scene;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("R10: Address that names the form of its answer")
class NamedFormIT {

  @Inject private ContractWorld contractWorld;

  @Test
  @DisplayName("The answer has the form that the address names, whatever Accept says")
  void named() throws Exception {
    Scene scene = contractWorld.scene();
    String campaign = "/campaigns/" + scene.campaign().slug();
    String pack = "/snapshots/" + scene.snapshot();
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put(campaign + "/actions.geojson", "application/geo+json");
    forms.put(campaign + "/actions.ics", "text/calendar");
    forms.put(campaign + "/updates.atom", "application/atom+xml");
    forms.put(campaign + "/endorsements.csv", "text/csv");
    forms.put("/actions/" + scene.action() + ".ics", "text/calendar");
    forms.put(pack + ".json", "application/json");
    forms.put(pack + ".csv", "text/csv");
    forms.put(pack + ".html", "text/html");
    forms.put(pack + ".pdf", "application/pdf");
    forms.put(pack + ".manifest.sig", "application/octet-stream");
    for (Map.Entry<String, String> form : forms.entrySet()) {
      for (String accept :
          new String[] {"application/json", "application/xml, text/xml", "image/png", "text/*"}) {
        for (String method : new String[] {"GET", "HEAD"}) {
          Answer answer =
              scene
                  .key()
                  .with("Accept", accept)
                  .send(method, form.getKey(), BodyPublishers.noBody(), null);
          assertEquals(200, answer.status(), () -> form.getKey() + " " + accept);
          String type = answer.header("Content-Type");
          assertTrue(type.startsWith(form.getValue()), () -> form.getKey() + " " + type);
        }
      }
    }
  }

  @Test
  @DisplayName("Refusals and addresses without a form still follow Accept")
  void acceptStillCounts() throws Exception {
    Api xml = Api.anonymous().with("Accept", "application/xml");
    xml.get("/campaigns/none/updates.atom").requireProblem(ProblemType.NOT_FOUND);
    xml.get("/snapshots/none.pdf").requireProblem(ProblemType.UNAUTHENTICATED);
    xml.get("/campaigns").requireProblem(ProblemType.NOT_ACCEPTABLE);
  }
}
