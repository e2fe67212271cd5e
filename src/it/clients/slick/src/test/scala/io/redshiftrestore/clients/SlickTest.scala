package io.redshiftrestore.clients

import io.redshiftrestore.sandbox.{SampleRows, TestSandbox}
import java.time.LocalDateTime
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.{AfterEach, Test}
import scala.concurrent.Await
import scala.concurrent.duration._
import slick.jdbc.PostgresProfile.api._

/** Slick, with its profile for PostgreSQL. */
class SlickTest {

  private class Restores(tag: Tag)
      extends Table[(String, String, LocalDateTime, String)](tag, Some("redshift"), "table_restore_status") {
    def id = column[String]("table_restore_request_id")
    def status = column[String]("status")
    def requestTime = column[LocalDateTime]("request_time")
    def cluster = column[String]("cluster_identifier")
    def * = (id, status, requestTime, cluster)
  }

  private val restores = TableQuery[Restores]
  private val sandbox = TestSandbox.`with`(SampleRows.rows(250))
  private val database = Database.forURL(sandbox.url())

  @AfterEach
  def close(): Unit = {
    database.close()
    sandbox.close()
  }

  private def run[R](action: DBIO[R]): R = Await.result(database.run(action), 60.seconds)

  @Test
  def a_key_is_one_lookup(): Unit = {
    assertThat(run(restores.filter(_.id === "request-7").result.head))
      .isEqualTo(("request-7", "IN_PROGRESS", LocalDateTime.parse("2024-03-01T01:22:41.901"), "mycluster"))
    assertThat(sandbox.requests()).hasSize(1)
  }

  @Test
  def a_page_of_results_is_the_calls_too(): Unit = {
    assertThat(run(restores.drop(105).take(3).map(_.id).result))
      .isEqualTo(Vector("request-105", "request-106", "request-107"))
    assertThat(sandbox.requests()).hasSize(2)
  }

  @Test
  def exists_asks_no_more_than_it_needs(): Unit = {
    assertThat(run(restores.exists.result)).isEqualTo(true)
    assertThat(sandbox.requests()).hasSize(1)
  }

  @Test
  def a_time_that_was_read_finds_its_row(): Unit = {
    val time = LocalDateTime.parse("2024-03-01T01:22:41.901")
    assertThat(run(restores.filter(r => r.cluster === "mycluster" && r.requestTime === time).map(_.id).result))
      .isEqualTo(Vector("request-7"))
    val bound = Compiled((from: Rep[LocalDateTime]) => restores.filter(_.requestTime < from).map(_.id))
    assertThat(run(bound(time.minusMinutes(5)).result)).isEqualTo(Vector("request-0", "request-1", "request-2"))
  }

  @Test
  def parameters_stand_anywhere(): Unit = {
    val bound = Compiled((status: Rep[String], part: Rep[String], length: ConstColumn[Long]) =>
      restores
        .filter(r => r.cluster === "finance" && r.status.toUpperCase === status.toUpperCase && r.id.endsWith("1"))
        .filter(r => (r.id ++ part) === (part ++ r.id) || r.status === status)
        .take(length)
        .map(_.id))
    assertThat(run(bound(("FAILED", "x", 2L)).result)).isEqualTo(Vector("request-1", "request-21"))
  }

  @Test
  def failures_are_counted_by_cluster(): Unit = {
    val counts =
      restores.filter(_.status === "FAILED").groupBy(_.cluster).map { case (c, rows) => (c, rows.length) }.sortBy(_._1)
    assertThat(run(counts.result))
      .isEqualTo(Vector(("analytics-prod", 12), ("finance", 13), ("mycluster", 12), ("staging-2", 13)))
    assertThat(sandbox.requests()).hasSize(3)
  }
}
