package org.tadamun.petition.export.boundary;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.export.entity.Export;
import org.tadamun.petition.export.entity.ExportFormat;
import org.tadamun.petition.export.entity.ExportKind;
import org.tadamun.petition.export.entity.ExportState;

/**
 * An export as shown to the caller who ordered it.
 *
 * @param petition its slug
 * @param state of the latest fetch; nobody has to wait for a state
 * @param content where to fetch the file, at once and as often as wanted
 * @param expected number of rows when it was ordered
 * @param written number of rows sent
 * @param progress in percent
 */
@Schema(name = "Export")
public record ExportView(
    String id,
    String petition,
    ExportKind kind,
    ExportFormat format,
    @Schema(
            description =
                "ORDERED until somebody fetches the file, which is made while it is sent: nobody"
                    + " need wait for another state. The others are of the latest fetch.")
        ExportState state,
    @Schema(
            description =
                "Where the file is fetched, from the order on and as often as wanted. Also in the"
                    + " header Link, as enclosure.")
        String content,
    long expected,
    long written,
    int progress,
    Instant createdAt,
    Instant modifiedAt,
    Instant finishedAt,
    int version) {

  /**
   * @param api base address of the API
   */
  static ExportView of(Export one, String petition, String api, Instant now) {
    ExportState state = one.state(now);
    return new ExportView(
        one.publicId(),
        petition,
        one.kind(),
        one.format(),
        state,
        api + "/exports/" + one.publicId() + "/content",
        one.expected(),
        one.written(),
        progress(one, state),
        one.createdAt(),
        one.modifiedAt(),
        one.finishedAt(),
        one.version());
  }

  private static int progress(Export one, ExportState state) {
    if (state == ExportState.DONE) {
      return 100;
    }
    return one.expected() == 0 ? 0 : (int) Math.min(99, 100 * one.written() / one.expected());
  }
}
