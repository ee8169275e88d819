package org.tadamun.petition.imports.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.sheet.boundary.CsvReader;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.imports.control.RowReader.Fault;
import org.tadamun.petition.imports.entity.ImportFault;
import org.tadamun.petition.imports.entity.ImportField;
import org.tadamun.petition.imports.entity.ImportSetup;
import org.tadamun.petition.signature.boundary.imported.CheckedSigner;
import org.tadamun.petition.signature.boundary.imported.ImportChecker;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.signature.entity.consent.ConsentPurpose;
import org.tadamun.petition.version.entity.CollectedVersion;

/**
 * Turns a row into the request that its person would have sent. For empty cells the setup has
 * values; a cell that cannot be understood is a mistake and never guessed.
 */
final class RowMapping {

  private static final char UNREADABLE = '\uFFFD';

  private final ImportSetup setup;
  private final CellWords words;
  private final String targetOwner;
  private final ZoneId zone;
  private final CollectedVersion under;

  /**
   * @param targetOwner slug of the campaign's owner, to whom consents about the target country
   *     belong
   * @param zone of the campaign, in which days are understood
   * @param under the version of the text that was signed
   */
  RowMapping(
      ImportSetup setup, CellWords words, String targetOwner, ZoneId zone, CollectedVersion under) {
    this.setup = setup;
    this.words = words;
    this.targetOwner = targetOwner;
    this.zone = zone;
    this.under = under;
  }

  /**
   * Judges a row.
   *
   * @param faults receives every mistake of the row
   * @return null if the row has a mistake
   */
  CheckedSigner judge(
      CsvReader.Row row, ImportChecker checker, LocalDate today, List<Fault> faults) {
    if (row.broken()) {
      faults.add(new Fault(row.line(), ImportFault.ROW, "imports.error.broken", null));
      return null;
    }
    Reading reading = new Reading(row, faults);
    SignatureRequest request = reading.request();
    Instant signedAt = reading.signedAt(today);
    // All is judged even after a mistake, so that one correction of the file can mend everything.
    Set<String> told = reading.told();
    try {
      CheckedSigner signer = checker.judge(request, signedAt);
      return told.isEmpty() ? signer : null;
    } catch (InvalidInput refused) {
      refused.errors().stream()
          .filter(error -> !told.contains(reading.field(error.field())))
          .forEach(reading::add);
      return null;
    }
  }

  /** One row while it is read. */
  private final class Reading {

    private final CsvReader.Row row;
    private final List<Fault> faults;
    private final int before;

    Reading(CsvReader.Row row, List<Fault> faults) {
      this.row = row;
      this.faults = faults;
      this.before = faults.size();
    }

    /** The fields that could not be read. */
    Set<String> told() {
      return faults.stream().skip(before).map(Fault::field).collect(Collectors.toSet());
    }

    SignatureRequest request() {
      String given = text(ImportField.GIVEN_NAME);
      String family = text(ImportField.FAMILY_NAME);
      if (setup.has(ImportField.NAME) && given == null) {
        String whole = text(ImportField.NAME);
        int blank = whole == null ? -1 : whole.indexOf(' ');
        given = blank < 0 ? whole : whole.substring(0, blank);
        family = blank < 0 ? family : whole.substring(blank + 1);
      }
      return new SignatureRequest(
          given,
          family,
          text(ImportField.EMAIL),
          country(),
          text(ImportField.LOCALITY),
          text(ImportField.ORGANISATION),
          language(),
          visibility(),
          consents(),
          null,
          null);
    }

    private String country() {
      String cell = text(ImportField.COUNTRY);
      if (cell == null) {
        return setup.country() == null ? Countries.UNKNOWN : setup.country();
      }
      return words
          .country(cell)
          .orElseGet(() -> refuse(ImportField.COUNTRY, "imports.error.country"));
    }

    private String language() {
      String cell = text(ImportField.LANGUAGE);
      if (cell == null) {
        return setup.language();
      }
      try {
        return new Locale.Builder().setLanguageTag(cell.replace('_', '-')).build().toLanguageTag();
      } catch (IllformedLocaleException malformed) {
        return refuse(ImportField.LANGUAGE, "kernel.error.language");
      }
    }

    private Visibility visibility() {
      String cell = text(ImportField.VISIBILITY);
      return cell == null
          ? Visibility.ANONYMOUS
          : CellWords.visibility(cell)
              .orElseGet(() -> refuse(ImportField.VISIBILITY, "imports.error.answer"));
    }

    private List<ConsentGiven> consents() {
      List<ConsentGiven> consents = new ArrayList<>(2);
      consent(ImportField.NEWS, setup.consentTo(), ConsentPurpose.NEWS).ifPresent(consents::add);
      consent(ImportField.TARGET, targetOwner, ConsentPurpose.TARGET).ifPresent(consents::add);
      return consents;
    }

    /** An empty cell means not asked or not answered: no consent. */
    private Optional<ConsentGiven> consent(ImportField field, String organisation, String purpose) {
      String cell = text(field);
      if (cell == null) {
        return Optional.empty();
      }
      Optional<Boolean> answer = CellWords.yesOrNo(cell);
      if (answer.isEmpty()) {
        refuse(field, "imports.error.answer");
      }
      return answer.map(granted -> new ConsentGiven(organisation, purpose, granted));
    }

    Instant signedAt(LocalDate today) {
      String cell = text(ImportField.SIGNED_ON);
      if (cell == null) {
        return null;
      }
      Optional<LocalDate> day = CellWords.day(cell, setup.dates());
      if (day.isEmpty() || day.get().getYear() < 1900) {
        return refuse(ImportField.SIGNED_ON, "kernel.error.date");
      }
      if (under.isAfter(day.get())) {
        String version = Integer.toString(under.number());
        fault(ImportField.SIGNED_ON.name(), "batch.error.before-version", version);
        return null;
      }
      return day.get().isAfter(today)
          ? refuse(ImportField.SIGNED_ON, "kernel.error.past")
          // The hour is unknown; noon lies on the same day in almost every time zone.
          : day.get().atTime(LocalTime.NOON).atZone(zone).toInstant();
    }

    private String text(ImportField field) {
      Integer column = setup.columns().get(field);
      if (column == null) {
        return null;
      }
      String cell = row.cell(column).strip();
      if (cell.indexOf(UNREADABLE) >= 0) {
        fault(field.name(), "imports.error.encoding", null);
      }
      return cell.isEmpty() ? null : cell;
    }

    private <T> T refuse(ImportField field, String messageKey) {
      fault(field.name(), messageKey, null);
      return null;
    }

    void add(FieldError error) {
      String argument = error.arguments().length == 0 ? null : error.arguments()[0].toString();
      fault(field(error.field()), error.messageKey(), argument);
    }

    private void fault(String field, String key, String argument) {
      faults.add(new Fault(row.line(), field, key, argument));
    }

    String field(String name) {
      ImportField field =
          switch (name) {
            case "givenName" ->
                setup.has(ImportField.GIVEN_NAME) ? ImportField.GIVEN_NAME : ImportField.NAME;
            case "familyName" ->
                setup.has(ImportField.FAMILY_NAME) ? ImportField.FAMILY_NAME : ImportField.NAME;
            default -> FIELDS.get(name);
          };
      return field == null ? ImportFault.ROW : field.name();
    }
  }

  private static final Map<String, ImportField> FIELDS =
      Map.of(
          "email", ImportField.EMAIL,
          "country", ImportField.COUNTRY,
          "locality", ImportField.LOCALITY,
          "organisation", ImportField.ORGANISATION,
          "language", ImportField.LANGUAGE);
}
