package org.tadamun.web.publicsite.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.petition.snapshot.boundary.SnapshotLists;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.petition.snapshot.boundary.Snapshots;
import org.tadamun.petition.snapshot.boundary.verification.VerificationResource;
import org.tadamun.petition.snapshot.entity.SnapshotForm;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;

@InServer
@DisplayName("The page that verifies a file")
class VerifySiteIT extends FourEyes {

  private static final String BOUNDARY = "a-boundary";
  private static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;
  private static final String HEAD =
      "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"pack.html\"\r\n"
              .formatted(BOUNDARY)
          + "Content-Type: text/html\r\n\r\n";
  private static final String END = "--" + BOUNDARY + "--\r\n";

  @Inject private SnapshotLists lists;
  @Inject private SnapshotWorld snapshotWorld;
  @Inject private Snapshots snapshots;

  private SnapshotView pack;

  @BeforeEach
  void freeze() throws Exception {
    pack = snapshotWorld.freeze(anna, petition, snapshotWorld.embassy(petition.campaignId()), "en");
  }

  private static Answer type(String language, String hash) {
    return Site.post("/" + language + "/verify", Map.of("sha256", hash));
  }

  private static Answer send(Api browser, byte[]... files) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] file : files) {
      body.writeBytes(HEAD.getBytes(StandardCharsets.UTF_8));
      body.writeBytes(file);
      body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes(END.getBytes(StandardCharsets.UTF_8));
    return browser.send(
        "POST", "//en/verify", BodyPublishers.ofByteArray(body.toByteArray()), TYPE);
  }

  /** Sends a file of this many zeros. */
  private static Answer send(long length) {
    BodyPublisher body =
        BodyPublishers.concat(
            BodyPublishers.ofString(HEAD),
            Api.zeros(length),
            BodyPublishers.ofString("\r\n" + END));
    return own().send("POST", "//en/verify", body, TYPE);
  }

  private static Api own() {
    return Site.browser().with("Sec-Fetch-Site", "same-origin");
  }

  @Test
  @DisplayName("explains itself in six languages, with the key's fingerprint and without scripts")
  void page() {
    String fingerprint = Sha256.grouped(snapshots.key().fingerprint());
    for (String language : new String[] {"en", "ar", "ur", "fr", "es", "de"}) {
      Answer page = Site.get("/" + language + "/verify").require(200);
      assertTrue(page.body().contains(fingerprint), language);
      assertTrue(page.body().contains("type=\"file\""), language);
      assertFalse(page.body().contains("<script"), language);
      assertFalse(page.body().contains("???"), language);
      assertNull(page.header("Set-Cookie"));
    }
  }

  @Test
  @DisplayName("R1: is the same for everybody, and an answer is never cached")
  void kept() {
    Answer page = Site.get("/en/verify").require(200);
    assertTrue(page.header("Cache-Control").startsWith("public"), page::toString);
    for (String hash : new String[] {pack.manifest().sha256(), "0".repeat(64)}) {
      Answer told = type("en", hash).require(200);
      assertEquals("no-store", told.header("Cache-Control"));
      assertNull(told.header("ETag"));
    }
  }

  @Test
  @DisplayName("R2: knows the hash of a pack in each language, and shows the pack")
  void hash() {
    for (String language : new String[] {"en", "ar", "ur", "fr", "es", "de"}) {
      Answer known = type(language, pack.manifest().sha256()).require(200);
      assertTrue(known.body().contains("/petitions/" + petition.slug()), language);
      assertTrue(known.body().contains("London"), language);
      assertFalse(known.body().contains("???"), language);
      assertFalse(known.body().contains(anna.publicId()), language);
      assertFalse(type(language, "0".repeat(64)).require(200).body().contains("London"), language);
    }
    assertTrue(type("en", pack.manifest().sha256()).body().contains("This file is genuine"));
    assertTrue(type("en", "0".repeat(64)).body().contains("This file is not known"));
  }

  @Test
  @DisplayName("R3: shows the figures of a pack by its number, without calling it genuine")
  void paper() {
    for (String language : new String[] {"en", "ar", "ur", "fr", "es", "de"}) {
      Answer known = type(language, " " + pack.id()).require(200);
      assertTrue(known.body().contains("/petitions/" + petition.slug()), language);
      assertTrue(known.body().contains("London"), language);
      assertFalse(known.body().contains("High Commission"), language);
      assertFalse(known.body().contains("???"), language);
    }
    String known = type("en", pack.id()).body();
    assertTrue(known.contains("There is a pack with this number"));
    assertFalse(known.contains("genuine"));
    String other = type("en", "x".repeat(22)).require(200).body();
    assertTrue(other.contains("No pack has this number"));
    assertFalse(other.contains("London"));
  }

  @Test
  @DisplayName("R3: recognises the hash of a text and the fingerprint of the signing key as such")
  void otherNumbers() {
    String text = type("en", petition.textHash()).require(200).body();
    assertTrue(text.contains("This number belongs to a text, not to a file"));
    String key = type("en", snapshots.key().fingerprint()).require(200).body();
    assertTrue(key.contains("This number belongs to our signing key, not to a file"));
    assertFalse((text + key).contains("This file is not known"));
  }

  @Test
  @DisplayName("R4: says which files are known, before a question and after an unknown file")
  void which() {
    String which = "Known here are the files of packs that were frozen for an addressee";
    assertTrue(Site.get("/en/verify").require(200).body().contains(which));
    assertTrue(type("en", "0".repeat(64)).require(200).body().contains(which));
    assertFalse(type("en", pack.manifest().sha256()).require(200).body().contains(which));
    assertFalse(type("en", "x".repeat(22)).require(200).body().contains(which), "of no file");
  }

  @Test
  @DisplayName("R3: recognises the signature file of a pack, without calling it genuine")
  void signature() throws Exception {
    byte[] signature = Acting.as(anna, () -> lists.signature(pack.id())).content();
    String told = send(own(), signature).require(200).body();
    assertTrue(told.contains("This file is the signature of a pack"));
    assertTrue(told.contains("/petitions/" + petition.slug()));
    assertFalse(told.contains("This file is genuine"));
  }

  @Test
  @DisplayName("R2: knows a file, and no longer after one byte has changed")
  void file() throws Exception {
    for (SnapshotForm form : new SnapshotForm[] {SnapshotForm.HTML, SnapshotForm.PDF}) {
      byte[] frozen = Acting.as(anna, () -> lists.file(pack.id(), form, "en")).content();
      assertTrue(send(own(), frozen).require(200).body().contains("This file is genuine"));
      frozen[100] ^= 1;
      assertTrue(send(own(), frozen).require(200).body().contains("This file is not known"));
    }
  }

  private static Answer part(String asked, String part) {
    return Site.post("/en/verify", Map.of("sha256", asked, "part", part)).require(200);
  }

  @Test
  @DisplayName("R5: gives manifest and signature to a reader who has the hash of a file")
  void proof() throws Exception {
    byte[] manifest =
        Acting.as(anna, () -> lists.file(pack.id(), SnapshotForm.MANIFEST, null)).content();
    for (SnapshotView.FileView file : pack.files()) {
      Answer given = part(file.sha256(), "manifest");
      assertEquals(new String(manifest, StandardCharsets.UTF_8), given.body());
      assertTrue(given.header("Content-Disposition").endsWith("-manifest.json"), given::toString);
      assertEquals("no-store", given.header("Cache-Control"));
    }
    Answer signature = part(pack.manifest().sha256(), "signature");
    assertTrue(signature.header("Content-Disposition").endsWith("-manifest.sig"));
    assertTrue(signature.header("Content-Type").startsWith("application/octet-stream"));
    byte[] pdf = Acting.as(anna, () -> lists.file(pack.id(), SnapshotForm.PDF, "en")).content();
    String page = send(own(), pdf).require(200).body();
    assertTrue(page.contains("value=\"" + Sha256.hex(pdf) + "\""), page);
    assertTrue(page.contains("openssl pkeyutl -verify -pubin -inkey key.pem"), page);
    assertTrue(page.contains("openssl pkey -pubin -in key.pem -outform DER"), page);
    assertFalse(page.contains("?sha256="), page);
    Answer key = Site.get("/en/verify/key.pem").require(200);
    assertEquals(snapshots.key().pem(), key.body());
    assertTrue(key.header("Content-Disposition").endsWith("key.pem"), key::toString);
  }

  @Test
  @DisplayName("R5: gives nothing for an unknown hash, and answers as for any other")
  void noProof() {
    for (String part : new String[] {"manifest", "signature", "data"}) {
      Answer unknown = part("0".repeat(64), part);
      assertTrue(unknown.body().contains("This file is not known"), part);
      assertEquals(type("en", "0".repeat(64)).body(), unknown.body());
      assertNull(unknown.header("Content-Disposition"));
      String paper = part(pack.id(), part).body();
      assertTrue(paper.contains("There is a pack with this number"), paper);
      assertFalse(paper.contains("Check it without us"), paper);
    }
    assertTrue(part(pack.manifest().sha256(), "data").body().contains("Check it without us"));
  }

  @Test
  @DisplayName("shows a mistake at its field with what was typed, escaped")
  void mistakes() {
    Answer wrong = type("en", "<b>abc");
    assertEquals(422, wrong.status());
    assertTrue(wrong.body().contains("&lt;b&gt;abc") || wrong.body().contains("&lt;b>abc"));
    assertFalse(wrong.body().contains("<b>abc"));
    assertTrue(wrong.body().contains("id=\"sha256-error\""));
    assertTrue(wrong.body().contains("<title>Mistake: "), wrong::body);
    assertTrue(wrong.body().matches("(?s).* role=\"alert\".*<a href=\"#sha256\">.*"), wrong::body);
    assertFalse(Site.get("/en/verify").body().contains("role=\"alert\""));
    assertEquals(422, type("en", "").status());
    Answer odd = type("en", "*".repeat(22));
    assertEquals(422, odd.status(), "as long as a number, and none");
    assertTrue(odd.body().contains("id=\"sha256-error\""));
    Answer empty = send(own(), new byte[0]);
    assertEquals(422, empty.status());
    assertTrue(empty.body().contains("id=\"file-error\""), empty::body);
    String tied = "aria-invalid=\"true\" aria-describedby=\"file-help file-error\"";
    assertTrue(empty.body().contains(tied) && !wrong.body().contains(tied), empty::body);
    assertTrue(empty.body().contains("href=\"#file\"") && empty.body().contains("is empty."));
    assertFalse(empty.body().contains("sha256-error"), "he has typed nothing there");
    assertEquals(422, send(own(), new byte[] {1}, new byte[] {2}).status(), "of which one?");
    send(own(), new byte[0], new byte[] {2}).require(200);
  }

  @Test
  @DisplayName("accepts a file up to the limit, and answers 413 beyond it")
  void large() {
    long most = VerificationResource.MEGABYTES_MAX * 1024L * 1024L;
    assertTrue(send(most).require(200).body().contains("This file is not known"));
    String more = send(most + 1).require(413).body();
    assertTrue(more.contains(VerificationResource.MEGABYTES_MAX + " MB"), more);
    assertEquals(413, send(most + (10 << 20)).status(), "by what it says of its length");
  }

  @Test
  @DisplayName("answers 400 to a multipart form that is cut or has no parts")
  void unreadable() {
    String cut =
        "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a";
    for (String type : new String[] {"; boundary=" + BOUNDARY, "", "; boundary"}) {
      Answer answer =
          own()
              .send(
                  "POST",
                  "//en/verify",
                  BodyPublishers.ofString(cut),
                  "multipart/form-data" + type);
      assertEquals(400, answer.status(), type);
      assertTrue(answer.body().contains(" lang=\"en\" dir="), answer.body());
    }
  }

  @Test
  @DisplayName("form R2 R4: accepts forms of its own pages only, and no other page accepts a file")
  void foreign() {
    Api foreign = Site.browser().with("Sec-Fetch-Site", "cross-site");
    assertEquals(403, send(foreign, new byte[] {1}).status());
    Map<String, String> form = Map.of("sha256", pack.manifest().sha256());
    assertEquals(403, Site.post(foreign, "/en/verify", form).status());
    Answer elsewhere =
        own()
            .send(
                "POST",
                "//en/petitions/" + petition.slug() + "/signatures",
                BodyPublishers.ofString(END),
                TYPE);
    assertEquals(415, elsewhere.status());
  }
}
