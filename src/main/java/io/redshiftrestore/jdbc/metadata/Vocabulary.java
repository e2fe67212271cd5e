package io.redshiftrestore.jdbc.metadata;

import io.redshiftrestore.sql.function.RedshiftFunction;
import io.redshiftrestore.sql.function.RedshiftFunction.Family;
import io.redshiftrestore.sql.function.RedshiftFunctions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.calcite.sql.SqlJdbcFunctionCall;
import org.apache.calcite.sql.parser.SqlAbstractParserImpl;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.parser.babel.SqlBabelParserImpl;

/** The words of the SQL that the engine understands, where Avatica does not know them. */
public final class Vocabulary {

  /** The escape that Calcite can parse, but not compute. */
  private static final String NOT_COMPUTED = "CONVERT_TIMEZONE";

  /** The reserved words of SQL:2003, which JDBC takes for granted. */
  private static final List<String> SQL_2003 =
      List.of(
          """
          ABS ALL ALLOCATE ALTER AND ANY ARE ARRAY AS ASENSITIVE ASYMMETRIC AT ATOMIC AUTHORIZATION
          AVG BEGIN BETWEEN BIGINT BINARY BLOB BOOLEAN BOTH BY CALL CALLED CARDINALITY CASCADED CASE
          CAST CEIL CEILING CHAR CHAR_LENGTH CHARACTER CHARACTER_LENGTH CHECK CLOB CLOSE COALESCE
          COLLATE COLLECT COLUMN COMMIT CONDITION CONNECT CONSTRAINT CONVERT CORR CORRESPONDING
          COUNT COVAR_POP COVAR_SAMP CREATE CROSS CUBE CUME_DIST CURRENT CURRENT_DATE
          CURRENT_DEFAULT_TRANSFORM_GROUP CURRENT_PATH CURRENT_ROLE CURRENT_TIME CURRENT_TIMESTAMP
          CURRENT_TRANSFORM_GROUP_FOR_TYPE CURRENT_USER CURSOR CYCLE DATE DAY DEALLOCATE DEC DECIMAL
          DECLARE DEFAULT DELETE DENSE_RANK DEREF DESCRIBE DETERMINISTIC DISCONNECT DISTINCT DOUBLE
          DROP DYNAMIC EACH ELEMENT ELSE END END-EXEC ESCAPE EVERY EXCEPT EXEC EXECUTE EXISTS EXP
          EXTERNAL EXTRACT FALSE FETCH FILTER FLOAT FLOOR FOR FOREIGN FREE FROM FULL FUNCTION FUSION
          GET GLOBAL GRANT GROUP GROUPING HAVING HOLD HOUR IDENTITY IN INDICATOR INNER INOUT
          INSENSITIVE INSERT INT INTEGER INTERSECT INTERSECTION INTERVAL INTO IS JOIN LANGUAGE LARGE
          LATERAL LEADING LEFT LIKE LN LOCAL LOCALTIME LOCALTIMESTAMP LOWER MATCH MAX MEMBER MERGE
          METHOD MIN MINUTE MOD MODIFIES MODULE MONTH MULTISET NATIONAL NATURAL NCHAR NCLOB NEW NO
          NONE NORMALIZE NOT NULL NULLIF NUMERIC OCTET_LENGTH OF OLD ON ONLY OPEN OR ORDER OUT OUTER
          OVER OVERLAPS OVERLAY PARAMETER PARTITION PERCENT_RANK PERCENTILE_CONT PERCENTILE_DISC
          POSITION POWER PRECISION PREPARE PRIMARY PROCEDURE RANGE RANK READS REAL RECURSIVE REF
          REFERENCES REFERENCING REGR_AVGX REGR_AVGY REGR_COUNT REGR_INTERCEPT REGR_R2 REGR_SLOPE
          REGR_SXX REGR_SXY REGR_SYY RELEASE RESULT RETURN RETURNS REVOKE RIGHT ROLLBACK ROLLUP ROW
          ROW_NUMBER ROWS SAVEPOINT SCOPE SCROLL SEARCH SECOND SELECT SENSITIVE SESSION_USER SET
          SIMILAR SMALLINT SOME SPECIFIC SPECIFICTYPE SQL SQLEXCEPTION SQLSTATE SQLWARNING SQRT
          START STATIC STDDEV_POP STDDEV_SAMP SUBMULTISET SUBSTRING SUM SYMMETRIC SYSTEM SYSTEM_USER
          TABLE TABLESAMPLE THEN TIME TIMESTAMP TIMEZONE_HOUR TIMEZONE_MINUTE TO TRAILING TRANSLATE
          TRANSLATION TREAT TRIGGER TRIM TRUE UESCAPE UNION UNIQUE UNKNOWN UNNEST UPDATE UPPER USER
          USING VALUE VALUES VAR_POP VAR_SAMP VARCHAR VARYING WHEN WHENEVER WHERE WIDTH_BUCKET
          WINDOW WITH WITHIN WITHOUT YEAR
          """
              .split("\\s+"));

  public String getSQLKeywords() {
    SqlAbstractParserImpl.Metadata words =
        SqlParser.create("", SqlParser.config().withParserFactory(SqlBabelParserImpl.FACTORY))
            .getMetadata();
    return words.getTokens().stream()
        .filter(words::isReservedWord)
        .filter(word -> !SQL_2003.contains(word))
        .sorted()
        .collect(Collectors.joining(","));
  }

  public String getNumericFunctions() {
    return withOurs(SqlJdbcFunctionCall.getNumericFunctions(), Family.NUMERIC);
  }

  public String getStringFunctions() {
    return withOurs(SqlJdbcFunctionCall.getStringFunctions(), Family.STRING);
  }

  public String getSystemFunctions() {
    return withOurs(SqlJdbcFunctionCall.getSystemFunctions(), Family.SYSTEM);
  }

  public String getTimeDateFunctions() {
    return withOurs(SqlJdbcFunctionCall.getTimeDateFunctions(), Family.TIME);
  }

  private static String withOurs(String escapes, Family family) {
    return Stream.concat(
            Arrays.stream(escapes.split(",")).filter(function -> !function.equals(NOT_COMPUTED)),
            RedshiftFunctions.ALL.stream()
                .filter(function -> function.family() == family)
                .filter(function -> !function.operator().isAggregator())
                .map(RedshiftFunction::name))
        .distinct()
        .collect(Collectors.joining(","));
  }

  /** Returns what may stand in a name beside letters, digits and the underscore. */
  public String getExtraNameCharacters() {
    return "$";
  }

  public String getSearchStringEscape() {
    return NamePattern.ESCAPE;
  }
}
