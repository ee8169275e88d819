package org.tadamun.petition.imports.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.sheet.boundary.SheetForm;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.imports.entity.DateOrder;
import org.tadamun.petition.imports.entity.ImportField;
import org.tadamun.petition.imports.entity.ImportSetup;
import org.tadamun.petition.signature.control.Terms;

@DisplayName("Checks of how a file is to be read")
class ImportPolicyTest {

  private final ImportPolicy policy = new ImportPolicy(new Countries());
  private static final CampaignView CAMPAIGN = Terms.open().campaign();

  private static ImportSetup setup(Map<ImportField, Integer> columns, String to, String shown) {
    return new ImportSetup(
        new SheetForm(Charset.forName("UTF-8"), ',', true),
        columns,
        DateOrder.DAY_MONTH_YEAR,
        null,
        "en",
        to,
        shown,
        shown);
  }

  private List<String> refused(ImportSetup setup) {
    return refused(setup, CAMPAIGN);
  }

  private List<String> refused(ImportSetup setup, CampaignView campaign) {
    return assertThrows(InvalidInput.class, () -> policy.check(setup, campaign)).errors().stream()
        .map(FieldError::field)
        .distinct()
        .toList();
  }

  @Test
  @DisplayName(
      "Columns are checked again before rows are entered: the organisation may have left meanwhile")
  void recheck() {
    String owner = CAMPAIGN.owner().slug();
    Map<ImportField, Integer> columns =
        Map.of(ImportField.EMAIL, 0, ImportField.NAME, 1, ImportField.NEWS, 2);
    policy.recheck(setup(columns, owner, "Yes, news."), CAMPAIGN);
    holdsNoLonger("consentTo", setup(columns, "has-left", "Yes, news."), CAMPAIGN);
  }

  @Test
  @DisplayName("Consents about a target country are refused once the campaign has none")
  void recheckTarget() {
    Map<ImportField, Integer> columns =
        Map.of(ImportField.EMAIL, 0, ImportField.NAME, 1, ImportField.TARGET, 2);
    ImportSetup told = setup(columns, null, "May they read your name?").about("GB");
    policy.recheck(told, CAMPAIGN);
    holdsNoLonger("TARGET", told, Terms.withoutTarget().campaign());
  }

  private void holdsNoLonger(String field, ImportSetup told, CampaignView campaign) {
    List<FieldError> errors =
        assertThrows(InvalidInput.class, () -> policy.recheck(told, campaign)).errors();
    assertEquals(field, errors.getFirst().field());
    assertEquals("imports.error.no-longer", errors.getFirst().messageKey());
  }

  @Test
  @DisplayName("An address and a name, whole or given, are required")
  void least() {
    for (ImportField name : List.of(ImportField.NAME, ImportField.GIVEN_NAME)) {
      ImportSetup setup = setup(Map.of(ImportField.EMAIL, 0, name, 1), null, null);
      assertEquals(setup, policy.check(setup, CAMPAIGN));
    }
    assertEquals(List.of("EMAIL", "GIVEN_NAME"), refused(setup(Map.of(), null, null)));
  }

  @Test
  @DisplayName("Each column is used once, and lies within the file's possible columns")
  void once() {
    ImportSetup twice = setup(Map.of(ImportField.EMAIL, 1, ImportField.NAME, 1), null, null);
    assertEquals(List.of("EMAIL", "NAME"), refused(twice).stream().sorted().toList());
    assertEquals(
        "imports.error.column-twice",
        assertThrows(InvalidInput.class, () -> policy.check(twice, CAMPAIGN))
            .errors()
            .getFirst()
            .messageKey());
    assertEquals(
        List.of("NAME"),
        refused(setup(Map.of(ImportField.EMAIL, 1, ImportField.NAME, 200), null, null)));
  }

  @Test
  @DisplayName("Consents need the words shown to the signers, and an organisation of the campaign")
  void consents() {
    Map<ImportField, Integer> columns =
        Map.of(
            ImportField.EMAIL, 0, ImportField.NAME, 1, ImportField.NEWS, 2, ImportField.TARGET, 3);
    ImportSetup fine = setup(columns, "unite", "Yes, please.");
    assertEquals(fine.about("PK"), policy.check(fine, CAMPAIGN), "it says of which country");
    assertEquals(
        List.of("consentTo", "newsShown", "targetShown"), refused(setup(columns, null, null)));
    assertEquals(List.of("consentTo"), refused(setup(columns, "strangers", "Yes, please.")));
    assertEquals(List.of("TARGET"), refused(fine, Terms.withoutTarget().campaign()));
  }

  @Test
  @DisplayName("Words of consents are checked also if no column has consents")
  void withoutColumns() {
    Map<ImportField, Integer> columns = Map.of(ImportField.EMAIL, 0, ImportField.NAME, 1);
    ImportSetup longest = setup(columns, "unite", "x".repeat(600));
    assertEquals(longest, policy.check(longest, CAMPAIGN));
    assertEquals(
        List.of("newsShown", "targetShown"), refused(setup(columns, "unite", "x".repeat(601))));
    assertEquals(List.of("consentTo"), refused(setup(columns, "x".repeat(9_000), "Yes.")));
  }

  @Test
  @DisplayName("Character set, separator, language, country and order of days must be allowed ones")
  void choices() {
    ImportSetup odd =
        new ImportSetup(
            new SheetForm(Charset.forName("US-ASCII"), '#', true),
            Map.of(ImportField.EMAIL, 0, ImportField.NAME, 1),
            null,
            "XQ",
            "no tongue",
            null,
            null,
            null);
    assertEquals(List.of("charset", "separator", "language", "country", "dates"), refused(odd));
  }
}
