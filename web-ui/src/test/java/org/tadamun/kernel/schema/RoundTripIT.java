package org.tadamun.kernel.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.metamodel.EntityType;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Entities written and read again")
class RoundTripIT {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Resource(lookup = "java:app/jdbc/tadamun")
  private DataSource dataSource;

  @Resource private UserTransaction transaction;

  @Test
  @DisplayName("Each entity is read as it was written, with the longest texts, in Arabic")
  void isReadAsWritten() throws Exception {
    Specimens specimens = new Specimens(em, foreignKeys());
    Map<String, String> wrong = new TreeMap<>();
    for (EntityType<?> type : em.getMetamodel().getEntities()) {
      transaction.begin();
      try {
        look(specimens, type.getJavaType(), wrong);
      } catch (PersistenceException refused) {
        wrong.put(type.getName(), String.valueOf(refused.getCause()));
      } finally {
        transaction.rollback();
      }
    }
    assertEquals(Map.of(), wrong, () -> "specimens of the seed " + specimens.seed());
  }

  private void look(Specimens specimens, Class<?> type, Map<String, String> wrong)
      throws ReflectiveOperationException {
    Object written = specimens.written(type);
    Map<String, String> before = MappedFields.values(written);
    assertTrue(!before.isEmpty(), type::getName);
    em.clear();
    Object read = em.find(type, MappedFields.key(written));
    Map<String, String> after = MappedFields.values(read);
    before.forEach(
        (way, value) -> {
          if (!value.equals(after.get(way))) {
            wrong.put(type.getSimpleName() + "." + way, value + " became " + after.get(way));
          }
        });
  }

  /** The table to which each column with a foreign key points, from the catalogue. */
  private Map<String, String> foreignKeys() throws SQLException {
    Map<String, String> targets = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        ResultSet tables =
            connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
      while (tables.next()) {
        String table = tables.getString("TABLE_NAME");
        try (ResultSet keys = connection.getMetaData().getImportedKeys(null, null, table)) {
          while (keys.next()) {
            String column = keys.getString("FKCOLUMN_NAME");
            targets.put(
                (table + "." + column).toLowerCase(Locale.ROOT),
                keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
          }
        }
      }
    }
    return targets;
  }
}
