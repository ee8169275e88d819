package org.tadamun.petition.imports.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.petition.imports.testing.ImportWorld.HEADING;
import static org.tadamun.petition.imports.testing.ImportWorld.address;
import static org.tadamun.petition.imports.testing.ImportWorld.people;
import static org.tadamun.petition.imports.testing.ImportWorld.row;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.imports.control.ImportRun;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;

@InServer
@DisplayName("Upload of a file of signatures in the API")
class ImportFormIT extends FourEyes {

  private static final String FILE = "name=\"file\"; filename=\"list.csv\"";

  @Inject private Campaigns campaigns;
  @Inject private ImportLists lists;
  @Inject private ImportRun run;
  @Inject private ImportWorld importWorld;
  @Inject private Keys keys;

  private Api key;

  @BeforeEach
  void key() {
    key = keys.of(campaigns.byId(petition.campaignId()).orElseThrow(), Permission.PETITION_WRITE);
  }

  private Answer send(String more, String body, String type) {
    String path = "/imports/signatures?organisation=LabourStart&petition=" + petition.slug() + more;
    return key.send("POST", path, BodyPublishers.ofString(body), type);
  }

  private static String part(String head, String content) {
    return "--Xy_7\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n";
  }

  private Answer form(String more, String parts) {
    return send(more, parts + "--Xy_7--\r\n", "multipart/form-data; boundary=Xy_7");
  }

  private JsonObject seen(String id) {
    run.run();
    return key.get("/imports/" + id).require(200).json();
  }

  @Test
  @DisplayName("R1: a file in a multipart form is read like a plain body, with the same hash")
  void inForm() throws Exception {
    String file = people(3, "GB");
    JsonObject sent = form("&dryRun=true", part(FILE, file)).require(202).json();
    JsonObject plain = send("&dryRun=true", file, "text/csv").require(202).json();
    assertEquals(
        plain.getJsonObject("file").getString("sha256"),
        sent.getJsonObject("file").getString("sha256"));
    assertEquals(3, seen(sent.getString("id")).getJsonObject("counts").getInt("acceptable"));
    int before = (int) (long) importWorld.as(anna, () -> lists.count(petition.slug()));
    String dry = part("name=\"dryRun\"", "true");
    for (String mistake : new String[] {part(FILE, file) + dry, dry + part(FILE, file), dry}) {
      form("", mistake).requireMistake("dryRun", null);
    }
    for (String mistake : new String[] {"", part(FILE, ""), part(FILE, file) + part(FILE, file)}) {
      form("", mistake).requireMistake("file", null);
    }
    send("", part(FILE, file), "multipart/form-data; boundary=Xy_7")
        .requireProblem(ProblemType.MALFORMED);
    send("", part(FILE, file), "multipart/form-data").requireProblem(ProblemType.MALFORMED);
    assertEquals(before, (int) (long) importWorld.as(anna, () -> lists.count(petition.slug())));
  }

  private static String name(Answer answer) {
    return answer.require(202).json().getJsonObject("file").getString("name");
  }

  @Test
  @DisplayName("R1: a file has the name in its form, and a query that contradicts it is refused")
  void named() {
    String dry = "&dryRun=true";
    String file = part(FILE, people(1, "GB"));
    assertEquals("list.csv", name(form(dry, file)));
    assertEquals("list.csv", name(form(dry + "&fileName=list.csv", file)));
    assertEquals("list.csv", name(form(dry, file.replace("list", "C:\\work\\list"))));
    String both = file.replace("list.csv\"", "=?utf-8?B?eA==?=\"; filename*=utf-8''su%C3%A8de.csv");
    assertEquals("su\u00e8de.csv", name(form(dry, both)));
    assertEquals("su\u00e8de.csv", name(form(dry + "&fileName=sue%CC%80de.csv", both)));
    assertEquals(
        "a\"b.csv", name(form(dry + "&fileName=a%22b.csv", file.replace("list", "a%22b"))));
    String nameless = file.replace("list.csv", "");
    assertEquals("typed.csv", name(form(dry + "&fileName=typed.csv", nameless)));
    assertEquals("signatures.csv", name(form(dry, nameless)));
    form(dry + "&fileName=other.csv", file).requireMistake("fileName", "other.csv");
  }

  @Test
  @DisplayName(
      "R2: a file may follow its dry run, ended or not; sent twice, the refusal names the import"
          + " that has it")
  void afterTrial() {
    String file = people(2, "GB");
    String trial = send("&dryRun=true", file, "text/csv").require(202).json().getString("id");
    assertEquals("DISCARDED", seen(trial).getString("state"));
    send("&dryRun=true", file, "text/csv").require(202);
    String id = send("", file, "text/csv").require(202).json().getString("id");
    Answer twice = send("", file, "text/csv").requireProblem(ProblemType.WRONG_STATE);
    assertTrue(twice.json().getString("detail").contains("/imports/" + id), twice.body());
    send("&dryRun=true", file, "text/csv").require(202);
    assertEquals("READY", seen(id).getString("state"));
  }

  @Test
  @DisplayName("R2: the answer has the first 50 mistakes by line and field, and a link to all")
  void mistakes() {
    StringBuilder file = new StringBuilder(HEADING + row(address(), "gb"));
    file.append("x,y,z\r\n".repeat(60));
    Answer sent = send("&country=gb", file.toString(), "text/csv").require(202);
    String id = sent.json().getString("id");
    JsonObject seen = seen(id);
    JsonArray errors = seen.getJsonArray("errors");
    assertEquals(50, errors.size());
    JsonObject mistake = errors.getJsonObject(0);
    assertEquals(3, mistake.getInt("line"));
    assertEquals("email", mistake.getString("field"));
    String base = System.getProperty("tadamun.base-url");
    String all = seen.getString("allErrors");
    assertEquals(base + "/api/v1/imports/" + id + "/errors", all);
    JsonObject page = key.get(all.substring((base + "/api/v1").length())).require(200).json();
    assertEquals(errors, page.getJsonArray("items"));
    assertEquals("en", sent.header("Content-Language"));
    Answer french = key.with("Accept-Language", "fr").get("/imports/" + id).require(200);
    assertEquals("fr", french.header("Content-Language"));
  }
}
