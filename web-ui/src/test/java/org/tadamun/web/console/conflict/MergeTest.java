package org.tadamun.web.console.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("The merge of two changed drafts")
class MergeTest {

  private static final LocalizedText TITLE = LocalizedText.of("en", "Free him");
  private static final LocalizedText FIRST = LocalizedText.of("en", "Release him");
  private static final LocalizedText SECOND = LocalizedText.of("en", "Punish them");
  private static final Place OSLO = new Place("Oslo", new BigDecimal("59.90"), false);
  private static final Draft OPENED = draft(TITLE, "#Free", OSLO, FIRST, SECOND);

  private static final Predicate<String> OPEN = part -> false;

  public record Place(String city, BigDecimal latitude, boolean hidden) {}

  public record Draft(
      LocalizedText title,
      String hashtag,
      Place place,
      List<LocalizedText> demands,
      List<String> languages) {}

  private static Draft draft(
      LocalizedText title, String hashtag, Place place, LocalizedText... demands) {
    return new Draft(title, hashtag, place, List.of(demands), List.of("en", "ar"));
  }

  private static Merge.Merged<Draft> merge(Draft typed, Draft stored) {
    return Merge.of(OPENED, typed, stored, OPEN);
  }

  private static Draft quietly(Draft typed, Draft stored) {
    Merge.Merged<Draft> merged = merge(typed, stored);
    assertEquals(List.of(), merged.clashes());
    return merged.draft();
  }

  @Test
  @DisplayName("R1: the merge takes the only change, or the same change of both")
  void takesTheOnlyChange() {
    Draft other = draft(TITLE.with("ar", "الحرية له"), "#FreeHim", null, SECOND);
    assertEquals(other, quietly(OPENED, other));
    assertEquals(other, quietly(other, OPENED));
    assertEquals(other, quietly(other, other));
  }

  @Test
  @DisplayName("R1: the merge has the languages of both, in each demand too")
  void languages() {
    Draft arabic =
        draft(TITLE.with("ar", "الحرية له"), "#Free", OSLO, FIRST, SECOND.with("ar", "عاقبوهم"));
    Draft urdu =
        draft(TITLE.with("ur", "اسے رہا کرو"), "#Free", OSLO, FIRST.with("ur", "رہائی"), SECOND);
    Draft both = quietly(urdu, arabic);
    assertEquals(TITLE.with("ar", "الحرية له").with("ur", "اسے رہا کرو"), both.title());
    assertEquals(List.of(FIRST.with("ur", "رہائی"), SECOND.with("ar", "عاقبوهم")), both.demands());
  }

  @Test
  @DisplayName("R1: the merge has a colleague's translation beside a source corrected here")
  void corrected() {
    Draft corrected = draft(TITLE, "#Free", OSLO, LocalizedText.of("en", "Let him go"), SECOND);
    Draft urdu = draft(TITLE, "#Free", OSLO, FIRST.with("ur", "رہائی"), SECOND);
    LocalizedText whole = LocalizedText.of("en", "Let him go").with("ur", "رہائی");
    assertEquals(whole, quietly(corrected, urdu).demands().getFirst());
  }

  @Test
  @DisplayName("R5: a translation typed here of a source that a colleague changed is a conflict")
  void translationOfChangedSourceConflicts() {
    Draft urdu = draft(TITLE, "#Free", OSLO, FIRST.with("ur", "رہائی"), SECOND);
    Draft theirs = draft(TITLE, "#Free", OSLO, LocalizedText.of("en", "Let him go"), SECOND);
    Merge.Merged<Draft> merged = merge(urdu, theirs);
    EditConflict asked =
        new EditConflict("demands[0]", "en", "Let him go", EditConflict.Kind.SOURCE);
    assertEquals(List.of(asked), merged.clashes());
    assertFalse(asked.isBeside(), "it stands in the form");
    LocalizedText whole = LocalizedText.of("en", "Let him go").with("ur", "رہائی");
    assertEquals(whole, merged.draft().demands().getFirst());
    assertEquals(
        merged.draft(), Merge.of(theirs, merged.draft(), theirs, OPEN).draft(), "then a decision");
    Draft rewritten =
        draft(
            TITLE, "#Free", OSLO, LocalizedText.of("en", "Pay"), LocalizedText.of("en", "Tell us"));
    assertEquals(
        List.of(new EditConflict("demands[0]", "en", "Pay", EditConflict.Kind.SOURCE)),
        merge(urdu, rewritten).clashes());
    Draft less = draft(TITLE.with("fr", null), "#Free", OSLO, theirs.demands().getFirst(), SECOND);
    assertEquals(theirs, quietly(less, theirs), "nothing was translated");
  }

  @Test
  @DisplayName("R5: a text removed by one and translated by the other is a conflict")
  void forgotten() {
    Draft arabic = draft(TITLE.with("ar", "الحرية له"), "#Free", OSLO, FIRST, SECOND);
    Draft none = draft(LocalizedText.EMPTY, "#Free", OSLO, FIRST, SECOND);
    EditConflict gone = new EditConflict("title", "en", null, EditConflict.Kind.SOURCE);
    assertEquals(List.of(gone), merge(arabic, none).clashes());
    assertTrue(gone.isBeside(), "nothing stands in the form");
    assertEquals("الحرية له", merge(arabic, none).draft().title().in("ar"), "R4");
    Merge.Merged<Draft> turned = merge(none, arabic);
    assertEquals(List.of(new EditConflict("title", "ar", "الحرية له")), turned.clashes());
    assertNull(turned.draft().title().in("ar"));
  }

  @Test
  @DisplayName(
      "R6: a changed text that may only be added to is a conflict; a removed one comes back")
  void settled() {
    Draft mine = draft(TITLE.with("en", "Free us").with("ar", "الحرية له"), "#Mine", OSLO, SECOND);
    Merge.Merged<Draft> merged = Merge.of(OPENED, mine, OPENED, part -> !"hashtag".equals(part));
    assertEquals(
        List.of(
            new EditConflict("title", "en", "Free him", EditConflict.Kind.SETTLED),
            new EditConflict("demands[0]", "en", "Release him", EditConflict.Kind.SETTLED),
            new EditConflict("demands[1]", "en", "Punish them", EditConflict.Kind.SETTLED)),
        merged.clashes());
    assertEquals(mine, merged.draft(), "R4");
    Draft emptied = draft(TITLE.with("en", null), "#Mine", OSLO, FIRST, SECOND);
    Merge.Merged<Draft> back = Merge.of(OPENED, emptied, OPENED, "title"::equals);
    assertEquals(List.of(), back.clashes());
    assertEquals(TITLE, back.draft().title());
  }

  @Test
  @DisplayName(
      "R6: a moved demand is a conflict only in the languages that its place had when settled")
  void neverThere() {
    Draft begun = draft(TITLE, "#Free", OSLO, FIRST, SECOND.with("ar", "عاقبوهم"));
    Draft moved = draft(TITLE, "#Free", OSLO, SECOND.with("ar", "عاقبوهم"));
    Merge.Merged<Draft> merged = Merge.of(begun, moved, begun, part -> true);
    assertEquals(
        List.of(
            new EditConflict("demands[0]", "en", "Release him", EditConflict.Kind.SETTLED),
            new EditConflict("demands[1]", "en", "Punish them", EditConflict.Kind.SETTLED),
            new EditConflict("demands[1]", "ar", "عاقبوهم", EditConflict.Kind.SETTLED)),
        merged.clashes());
    assertEquals(moved.demands(), merged.draft().demands(), "R4");
  }

  @Test
  @DisplayName("R1: the merge keeps the source language and removes what one removed")
  void takenAway() {
    Draft begun = draft(TITLE.with("ar", "الحرية له"), "#Free", OSLO);
    Draft without = draft(TITLE, "#Free", OSLO);
    Draft more = draft(TITLE.with("ar", "الحرية له").with("fr", "Libérez-le"), "#Free", OSLO);
    Merge.Merged<Draft> merged = Merge.of(begun, without, more, OPEN);
    assertEquals(TITLE.with("fr", "Libérez-le"), merged.draft().title());
    assertEquals(List.of(), merged.clashes());
    assertEquals("en", merged.draft().title().sourceLanguage());
  }

  @Test
  @DisplayName("R1: the merge takes each field, also within a part, from the one who changed it")
  void fields() {
    Draft moved = draft(TITLE, "#Free", new Place("Bergen", new BigDecimal("59.90"), false));
    Draft hidden = draft(TITLE, "#Other", new Place("Oslo", new BigDecimal("59.9"), true));
    Draft opened = draft(TITLE, "#Free", OSLO);
    Draft both = Merge.of(opened, moved, hidden, OPEN).draft();
    assertEquals("#Other", both.hashtag());
    assertEquals("Bergen", both.place().city());
    assertEquals(true, both.place().hidden());
  }

  @Test
  @DisplayName("R1: the merge has each box that either ticked and none that either unticked")
  void boxes() {
    Draft typed = new Draft(TITLE, "#Free", OSLO, OPENED.demands(), List.of("en", "ar", "ur"));
    Draft stored = new Draft(TITLE, "#Free", OSLO, OPENED.demands(), List.of("en", "fr"));
    assertEquals(List.of("en", "fr", "ur"), quietly(typed, stored).languages());
  }

  @Test
  @DisplayName(
      "R2: what both changed is a conflict, with the typed value kept and the other's named")
  void changesOfBothConflict() {
    Draft mine = draft(TITLE.with("en", "Free our friend"), "#Mine", OSLO, FIRST, SECOND);
    Draft theirs =
        draft(
            TITLE.with("en", "Free our colleague").with("ar", "الحرية له"),
            null,
            new Place("Bergen", OSLO.latitude(), false),
            FIRST,
            SECOND);
    Merge.Merged<Draft> merged = merge(mine, theirs);
    assertEquals(
        List.of(
            new EditConflict("title", "en", "Free our colleague"),
            new EditConflict("hashtag", null, null)),
        merged.clashes());
    assertEquals("title.en", merged.clashes().getFirst().path());
    assertEquals("Free our friend", merged.draft().title().in("en"));
    assertEquals("الحرية له", merged.draft().title().in("ar"), "nobody wrote there here");
    assertEquals("#Mine", merged.draft().hashtag());
    assertEquals("Bergen", merged.draft().place().city());
    Draft again = Merge.of(theirs, merged.draft(), theirs, OPEN).draft();
    assertEquals(merged.draft(), again, "the second time it is a decision");
  }

  @Test
  @DisplayName("R2: a text removed by one and changed by the other is a conflict")
  void emptied() {
    Draft mine = draft(TITLE.with("en", null), "#Free", OSLO, FIRST, SECOND);
    Draft theirs = draft(TITLE.with("en", "Free them"), "#Free", OSLO, FIRST, SECOND);
    assertEquals(
        List.of(new EditConflict("title", "en", "Free them")), merge(mine, theirs).clashes());
    Merge.Merged<Draft> turned = merge(theirs, mine);
    assertNull(turned.clashes().getFirst().theirs());
    assertEquals("Free them", turned.draft().title().in("en"));
  }

  @Test
  @DisplayName("R2: a translation is not put under a demand that moved into its place")
  void moved() {
    Draft mine = draft(TITLE, "#Free", OSLO, FIRST, SECOND.with("ur", "سزا دو"));
    Draft theirs = draft(TITLE, "#Free", OSLO, SECOND);
    Merge.Merged<Draft> merged = merge(mine, theirs);
    assertEquals(mine.demands(), merged.draft().demands());
    assertEquals(
        List.of(
            new EditConflict("demands[0]", "en", "Punish them"),
            new EditConflict("demands[1]", "en", null),
            new EditConflict("demands[1]", "ur", null)),
        merged.clashes());
    assertEquals(3, merge(theirs, mine).clashes().size());
    Draft added = draft(TITLE, "#Free", OSLO, SECOND, LocalizedText.of("en", "Pay them"));
    assertEquals(mine.demands(), merge(mine, added).draft().demands());
  }

  @Test
  @DisplayName("R2: two new demands are not merged into one")
  void added() {
    LocalizedText pay = LocalizedText.of("en", "Pay them");
    LocalizedText tell = LocalizedText.of("en", "Tell us").with("ar", "أخبرونا");
    Merge.Merged<Draft> merged =
        merge(
            draft(TITLE, "#Free", OSLO, FIRST.with("ur", "رہائی"), SECOND, pay),
            draft(TITLE, "#Free", OSLO, FIRST, SECOND.with("ar", "عاقبوهم"), tell));
    assertEquals(
        List.of(FIRST.with("ur", "رہائی"), SECOND.with("ar", "عاقبوهم"), pay),
        merged.draft().demands());
    assertEquals(
        List.of(
            new EditConflict("demands[2]", "en", "Tell us"),
            new EditConflict("demands[2]", "ar", "أخبرونا")),
        merged.clashes());
  }

  @Test
  @DisplayName("values that look the same are equal, and missing parts are added")
  void equalLooksAreEqual() {
    Draft none = draft(TITLE, null, null);
    Draft empty = draft(TITLE, "", null);
    Draft there = draft(TITLE, "#New", OSLO);
    assertEquals(there, Merge.of(none, empty, there, OPEN).draft());
    Draft other = draft(TITLE, "", new Place("Bergen", null, false));
    Merge.Merged<Draft> merged = Merge.of(none, other, there, OPEN);
    assertEquals(new Place("Bergen", OSLO.latitude(), false), merged.draft().place());
    assertEquals(List.of(new EditConflict("place.city", null, "Oslo")), merged.clashes());
  }
}
