package org.tadamun.petition.export.control;

import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.time.Instant;
import java.util.Optional;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.signature.boundary.search.ImportFilter;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.boundary.search.TimeSpan;
import org.tadamun.petition.signature.boundary.search.TraitFilter;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * A filter as it is stored: a JSON object of texts, empty for all. Without what signers typed: the
 * audit trail, which has it too, is never erased.
 */
public final class FilterText {

  private FilterText() {}

  public static String of(SignatureFilter filter) {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    add(json, "state", filter.state());
    add(json, "country", filter.country());
    add(json, "version", filter.version());
    add(json, "from", filter.signed().from());
    add(json, "to", filter.signed().to());
    add(json, "confirmedFrom", filter.confirmed().from());
    add(json, "confirmedTo", filter.confirmed().to());
    add(json, "domain", filter.domain());
    add(json, "alarm", filter.alarm() ? true : null);
    add(json, ImportFilter.FIELD, filter.imported() == null ? null : filter.imported().importId());
    add(json, "byOrganisation", filter.traits().organisation() == null ? null : true);
    add(json, "byLocality", filter.traits().locality() == null ? null : true);
    add(json, "source", filter.traits().source());
    add(json, "byPass", filter.traits().byPass() ? true : null);
    JsonObject made = json.build();
    return made.isEmpty() ? "" : made.toString();
  }

  private static void add(JsonObjectBuilder json, String name, Object asked) {
    if (asked != null) {
      json.add(name, asked.toString());
    }
  }

  /**
   * Reads a stored filter.
   *
   * @param typed organisation and place by which the list was narrowed, which are not stored
   * @throws InvalidInput if one of them is missing, or if the list no longer supports this old
   *     order; thrown before a file is begun
   */
  public static SignatureFilter parse(String text, TraitFilter typed) {
    SignatureFilter kept = text.isEmpty() ? SignatureFilter.ALL : read(text, typed);
    kept.traits().requireQueue(kept.state());
    return kept;
  }

  private static SignatureFilter read(String text, TraitFilter typed) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      SignatureFilter kept =
          new SignatureFilter(
              asked(json, "state").map(SignatureState::valueOf).orElse(null),
              asked(json, "country").orElse(null),
              asked(json, "version").map(Integer::valueOf).orElse(null),
              new TimeSpan(moment(json, "from"), moment(json, "to")),
              new TimeSpan(moment(json, "confirmedFrom"), moment(json, "confirmedTo")),
              asked(json, "domain").orElse(null),
              asked(json, "alarm").isPresent(),
              new TraitFilter(
                  typed(json, "organisation", "byOrganisation", typed.organisation()),
                  typed(json, "locality", "byLocality", typed.locality()),
                  asked(json, "byPass").isPresent()),
              null);
      return kept.ofSource(asked(json, "source").orElse(null))
          .ofImport(asked(json, ImportFilter.FIELD).orElse(null));
    }
  }

  private static String typed(JsonObject json, String name, String narrowed, String given) {
    if (asked(json, narrowed).isEmpty()) {
      return null;
    }
    return Optional.ofNullable(given)
        .orElseThrow(() -> new InvalidInput(name, "kernel.error.required"));
  }

  private static Instant moment(JsonObject json, String name) {
    return asked(json, name).map(Instant::parse).orElse(null);
  }

  private static Optional<String> asked(JsonObject json, String name) {
    return Optional.ofNullable(json.getString(name, null));
  }
}
