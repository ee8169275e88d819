package org.tadamun.web.api;

import static org.tadamun.web.api.Writings.object;

import jakarta.json.Json;
import java.util.List;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.petition.testing.BatchWorld;

/** Those of paper and partner batches, and of the packs in which they are told. */
final class BatchWritings {

  private BatchWritings() {}

  static List<Writing> all(Scene scene) {
    return List.of(
        batch(scene),
        reason(scene, "rejection"),
        reason(scene, "withdrawal"),
        freezing(scene),
        verification());
  }

  private static Writing batch(Scene scene) {
    return Writing.post(
            "/petitions/{slug}/batches",
            "/petitions/" + scene.petition() + "/batches",
            Permission.PETITION_WRITE,
            BatchWorld.json("CA", 250).build())
        .required("source", BadInput.CHOICE)
        .required("organisation", BadInput.LINE)
        .required("country", BadInput.COUNTRY)
        .required("number", BadInput.WHOLE_NUMBER)
        .required("collectedFrom", BadInput.DAY)
        .required("collectedTo", BadInput.DAY)
        .field("note", BadInput.BLOCK)
        .required("countedBy", BadInput.LINE)
        .required("evidence.fileName", BadInput.LINE)
        .required("evidence.sha256", BadInput.CHOICE);
  }

  private static Writing reason(Scene scene, String deed) {
    return Writing.post(
            "/batches/{id}/" + deed,
            "/batches/" + scene.batch() + "/" + deed,
            Permission.PETITION_WRITE,
            object().add("reason", "Counted twice").build())
        .required("reason", BadInput.BLOCK);
  }

  private static Writing freezing(Scene scene) {
    return Writing.post(
            "/petitions/{slug}/snapshots",
            "/petitions/" + scene.petition() + "/snapshots",
            Permission.PETITION_WRITE,
            object()
                .add("addressee", scene.addressee())
                .add("languages", Json.createArrayBuilder().add("en").add("ur"))
                .build())
        .required("addressee", BadInput.REFERENCE)
        .required("languages", BadInput.LANGUAGE);
  }

  private static Writing verification() {
    return Writing.post(
            "/snapshots/verification",
            "/snapshots/verification",
            null,
            object().add("sha256", "0".repeat(64)).build())
        .required("sha256", BadInput.CHOICE);
  }
}
