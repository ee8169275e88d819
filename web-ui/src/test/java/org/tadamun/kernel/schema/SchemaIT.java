package org.tadamun.kernel.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.PluralAttribute;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Database schema")
class SchemaIT {

  private static final Set<String> PREFIXES =
      Set.of("kernel", "petition", "actions", "endorsements");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Resource(lookup = "java:app/jdbc/tadamun")
  private DataSource dataSource;

  @Test
  @DisplayName("All migrations are applied: running them once more does nothing")
  void twice() {
    Flyway flyway =
        Flyway.configure(Thread.currentThread().getContextClassLoader())
            .dataSource(dataSource)
            .locations("classpath:db/migration")
            .outOfOrder(true)
            .load();
    assertEquals(0, flyway.migrate().migrationsExecuted);
    assertTrue(flyway.info().applied().length > 0);
    for (var migration : flyway.info().all()) {
      assertTrue(
          Set.of(MigrationState.SUCCESS, MigrationState.OUT_OF_ORDER)
              .contains(migration.getState()),
          () -> migration.getScript() + " is " + migration.getState());
    }
  }

  @Test
  @DisplayName("The mapped entities are exactly the entity classes of the application")
  void entities() {
    Set<String> mapped =
        em.getMetamodel().getEntities().stream()
            .map(entity -> entity.getJavaType().getName())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> found =
        ClassesInside.all().stream()
            .filter(type -> type.isAnnotationPresent(Entity.class))
            .map(Class::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertFalse(found.isEmpty());
    assertEquals(found, mapped);
  }

  @Test
  @DisplayName("Every table and column that an entity names exists")
  void columns() {
    for (EntityType<?> entity : em.getMetamodel().getEntities()) {
      String name = entity.getName();
      em.createQuery("select e from " + name + " e").setMaxResults(1).getResultList();
      for (PluralAttribute<?, ?, ?> many : entity.getPluralAttributes()) {
        em.createQuery("select m from " + name + " e join e." + many.getName() + " m")
            .setMaxResults(1)
            .getResultList();
      }
    }
  }

  @Test
  @DisplayName("A foreign key points only into its own module or into the kernel")
  void foreignKeys() throws SQLException {
    List<String> wrong = new ArrayList<>();
    try (Connection connection = dataSource.getConnection()) {
      DatabaseMetaData data = connection.getMetaData();
      List<String> tables = tables(data);
      assertTrue(tables.stream().map(SchemaIT::prefix).distinct().count() > 1);
      for (String table : tables) {
        try (ResultSet keys = data.getImportedKeys(null, null, table)) {
          while (keys.next()) {
            String target = prefix(keys.getString("PKTABLE_NAME"));
            if (!target.equals(prefix(table)) && !target.equals("kernel")) {
              wrong.add(table + " points to " + keys.getString("PKTABLE_NAME"));
            }
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  @DisplayName("Each foreign key that deletes in cascade has an index that begins with its column")
  void cascades() throws SQLException {
    Set<String> without = new TreeSet<>();
    try (Connection connection = dataSource.getConnection()) {
      DatabaseMetaData data = connection.getMetaData();
      List<String> cascades = new ArrayList<>();
      for (String table : tables(data)) {
        try (ResultSet keys = data.getImportedKeys(null, null, table)) {
          while (keys.next()) {
            if (keys.getShort("DELETE_RULE") == DatabaseMetaData.importedKeyCascade) {
              cascades.add(table + "." + keys.getString("FKCOLUMN_NAME"));
            }
          }
        }
        cascades.stream().filter(key -> key.startsWith(table + ".")).forEach(without::add);
        try (ResultSet columns = data.getIndexInfo(null, null, table, false, true)) {
          while (columns.next()) {
            if (columns.getShort("ORDINAL_POSITION") == 1) {
              without.remove(table + "." + columns.getString("COLUMN_NAME"));
            }
          }
        }
      }
      assertFalse(cascades.isEmpty());
    }
    assertEquals(Set.of(), without);
  }

  @Test
  @DisplayName(
      "No nullable column has a default, because the insert of new rows leaves out null values")
  void defaults() throws SQLException {
    List<String> wrong = new ArrayList<>();
    List<String> fine = new ArrayList<>();
    try (Connection connection = dataSource.getConnection()) {
      DatabaseMetaData data = connection.getMetaData();
      for (String table : tables(data)) {
        try (ResultSet columns = data.getColumns(null, null, table, "%")) {
          while (columns.next()) {
            String column = table + "." + columns.getString("COLUMN_NAME");
            boolean mayBeEmpty = columns.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls;
            if (columns.getString("COLUMN_DEF") != null) {
              (mayBeEmpty ? wrong : fine).add(column);
            }
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertFalse(fine.isEmpty());
  }

  private static List<String> tables(DatabaseMetaData data) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows = data.getTables(null, null, "%", new String[] {"TABLE"})) {
      while (rows.next()) {
        String table = rows.getString("TABLE_NAME");
        if (PREFIXES.contains(prefix(table))) {
          tables.add(table);
        }
      }
    }
    return tables;
  }

  private static String prefix(String table) {
    return table.toLowerCase(Locale.ROOT).replaceAll("_.*", "");
  }
}
