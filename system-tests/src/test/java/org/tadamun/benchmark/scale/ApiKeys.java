package org.tadamun.benchmark.scale;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;

/** API keys of an integrator, inserted into the database as the console would do it. */
public final class ApiKeys {

  private ApiKeys() {}

  /** Inserts keys of the organisation that owns the sample campaign. */
  public static void insert(Connection database, List<String> secrets) throws SQLException {
    long owner;
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select owner_id from kernel_campaign where slug = 'release-amar-fayaz'")) {
      row.next();
      owner = row.getLong(1);
    }
    for (String secret : secrets) {
      try (PreparedStatement insert =
          database.prepareStatement(
              "insert into kernel_api_key (id, public_id, created_at, modified_at, version,"
                  + " organisation_id, name, scopes, secret_hash) values (?, ?,"
                  + " current_timestamp, current_timestamp, 1, ?, 'Benchmark',"
                  + " 'petition:write signature:read', ?)")) {
        insert.setLong(1, -1 - secrets.indexOf(secret));
        insert.setString(2, "benchmark-" + secrets.indexOf(secret));
        insert.setLong(3, owner);
        insert.setString(4, hash(secret));
        insert.executeUpdate();
      }
    }
  }

  private static String hash(String secret) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
