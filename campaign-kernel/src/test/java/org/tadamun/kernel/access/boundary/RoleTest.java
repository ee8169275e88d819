package org.tadamun.kernel.access.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RoleTest {

  /**
   * The permissions of each role, as the product defines them. The letters are administrator,
   * coordinator, organiser, translator, legal observer and reader.
   */
  private static final String MATRIX =
      """
      console:read       A C O T L R
      report:read        A C O   L R
      campaign:write     A C
      addressee:write      C O
      text:translate       C   T
      petition:write       C O
      petition:moderate    C O
      signature:read       C O
      action:write         C O
      incident:read        C O   L
      incident:write       C O   L
      endorsement:write    C O
      mail:read          A C
      mail:write         A
      staff:write        A C
      key:write          A
      audit:read         A
      retention:read     A
      retention:write    A
      webhook:write      A
      """;

  private static final List<Role> COLUMNS =
      List.of(
          Role.ADMINISTRATOR,
          Role.COORDINATOR,
          Role.COUNTRY_ORGANISER,
          Role.TRANSLATOR,
          Role.LEGAL_OBSERVER,
          Role.READER);

  @Test
  @DisplayName("the role of a legal observer is not offered")
  void offered() {
    List<Role> offered = COLUMNS.stream().filter(Role::isOffered).toList();
    assertEquals(
        List.of(
            Role.ADMINISTRATOR,
            Role.COORDINATOR,
            Role.COUNTRY_ORGANISER,
            Role.TRANSLATOR,
            Role.READER),
        offered);
  }

  static Stream<String> rows() {
    return MATRIX.lines();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  @DisplayName("each role has exactly the permissions of the matrix")
  void matrix(String row) {
    List<String> words = List.of(row.split("\\s+"));
    for (Role role : COLUMNS) {
      boolean granted = role.permissions().contains(words.getFirst());
      assertEquals(words.contains(letter(role)), granted, role.name());
    }
  }

  private static String letter(Role role) {
    return role == Role.COUNTRY_ORGANISER ? "O" : role.name().substring(0, 1);
  }

  @Test
  @DisplayName("the matrix contains every role and every permission")
  void complete() {
    assertEquals(List.of(Role.values()), COLUMNS);
    List<String> permissions = new ArrayList<>();
    rows().forEach(row -> permissions.add(row.split("\\s+")[0]));
    assertEquals(new TreeSet<>(Permission.all()), new TreeSet<>(permissions));
    assertEquals(Permission.all().size(), permissions.size());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("only administrators have mail:write, by which pages of the console recognise them")
  void administrator(Role role) {
    assertEquals(role == Role.ADMINISTRATOR, role.permissions().contains(Permission.MAIL_WRITE));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("no role and no key can have the permission of the program itself")
  void nobodyIsTheSystem(Role role) {
    assertFalse(role.permissions().contains(Permission.SYSTEM));
    assertFalse(Permission.all().contains(Permission.SYSTEM));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("every role may read the console, and a role's permissions are unmodifiable")
  void fixed(Role role) {
    assertTrue(role.permissions().contains(Permission.CONSOLE_READ));
    Set<String> permissions = role.permissions();
    assertThrows(UnsupportedOperationException.class, () -> permissions.add(Permission.KEY_WRITE));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "only the organiser's role is for countries, and a coordinator has all its permissions")
  void ofCountries(Role role) {
    assertEquals(role == Role.COUNTRY_ORGANISER, role.isOfCountries());
    assertTrue(Role.COORDINATOR.permissions().containsAll(Role.COUNTRY_ORGANISER.permissions()));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("all roles but coordinator and organiser are for whole campaigns")
  void ofCampaigns(Role role) {
    boolean local = role == Role.COORDINATOR || role == Role.COUNTRY_ORGANISER;
    assertEquals(!local, role.isOfCampaigns());
  }

  @Test
  @DisplayName("a translator may only read the console and translate")
  void translator() {
    assertEquals(
        Set.of(Permission.CONSOLE_READ, Permission.TRANSLATE), Role.TRANSLATOR.permissions());
  }
}
