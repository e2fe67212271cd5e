package io.redshiftrestore.jdbc.metadata;

import java.sql.ResultSet;

/**
 * What the driver can do, where Avatica says otherwise or does not know. There is nothing to write,
 * and so there are neither transactions nor rows that change under a reader.
 */
public final class Capabilities {

  private final CastSupport conversions;

  public Capabilities(CastSupport conversions) {
    this.conversions = conversions;
  }

  public boolean supportsConvert(int from, int to) {
    return conversions.isPossible(from, to);
  }

  // Names have a schema at the most.

  public boolean supportsCatalogsInDataManipulation() {
    return false;
  }

  public boolean supportsCatalogsInProcedureCalls() {
    return false;
  }

  public boolean supportsCatalogsInTableDefinitions() {
    return false;
  }

  public boolean supportsCatalogsInIndexDefinitions() {
    return false;
  }

  public boolean supportsCatalogsInPrivilegeDefinitions() {
    return false;
  }

  // How much of SQL is understood: all of its queries, but nothing that defines or writes.

  public boolean supportsCoreSQLGrammar() {
    return false;
  }

  public boolean supportsExtendedSQLGrammar() {
    return false;
  }

  public boolean supportsANSI92IntermediateSQL() {
    return false;
  }

  public boolean supportsANSI92FullSQL() {
    return false;
  }

  public boolean nullsAreSortedHigh() {
    return true;
  }

  public boolean nullsAreSortedAtEnd() {
    return false;
  }

  public boolean supportsDifferentTableCorrelationNames() {
    return false;
  }

  public boolean supportsSubqueriesInQuantifieds() {
    return true;
  }

  public boolean supportsStoredFunctionsUsingCallSyntax() {
    return false;
  }

  public boolean supportsBatchUpdates() {
    return false;
  }

  // A commit does nothing, and closes nothing.

  public boolean supportsOpenCursorsAcrossCommit() {
    return true;
  }

  public boolean supportsOpenCursorsAcrossRollback() {
    return true;
  }

  public boolean supportsOpenStatementsAcrossCommit() {
    return true;
  }

  public boolean supportsOpenStatementsAcrossRollback() {
    return true;
  }

  public boolean supportsResultSetHoldability(int holdability) {
    return holdability == ResultSet.HOLD_CURSORS_OVER_COMMIT;
  }

  public boolean supportsDataManipulationTransactionsOnly() {
    return false;
  }

  public boolean dataDefinitionCausesTransactionCommit() {
    return false;
  }

  public boolean locatorsUpdateCopy() {
    return false;
  }

  public boolean generatedKeyAlwaysReturned() {
    return false;
  }

  // A result set is read forwards; one that scrolls keeps its rows as they were read.

  public boolean supportsResultSetType(int type) {
    return type == ResultSet.TYPE_FORWARD_ONLY || type == ResultSet.TYPE_SCROLL_INSENSITIVE;
  }

  public boolean supportsResultSetConcurrency(int type, int concurrency) {
    return supportsResultSetType(type) && concurrency == ResultSet.CONCUR_READ_ONLY;
  }

  public boolean ownUpdatesAreVisible(int type) {
    return false;
  }

  public boolean ownDeletesAreVisible(int type) {
    return false;
  }

  public boolean ownInsertsAreVisible(int type) {
    return false;
  }

  public boolean othersUpdatesAreVisible(int type) {
    return false;
  }

  public boolean othersDeletesAreVisible(int type) {
    return false;
  }

  public boolean othersInsertsAreVisible(int type) {
    return false;
  }

  public boolean updatesAreDetected(int type) {
    return false;
  }

  public boolean deletesAreDetected(int type) {
    return false;
  }

  public boolean insertsAreDetected(int type) {
    return false;
  }
}
