import type { BenchmarkMap } from "./benchmarkMaps";

/** A lane: "ID=Name" for each objective. */
type Written = readonly string[];

/** Links are written "FROM>TO,TO". */
function known(name: string, lanes: readonly Written[], links: string): BenchmarkMap {
  const named = lanes.flat().map((one) => {
    const [id = "", label = ""] = one.split("=");
    return [id, label] as const;
  });
  return {
    name: `known:${name}`,
    lanes: lanes.map((lane) => lane.map((one) => one.split("=")[0] ?? "")),
    links: links.split(/\s+/).flatMap((written) => {
      const [from = "", to = ""] = written.trim().split(">");
      return to.split(",").map((one) => [from, one] as const);
    }),
    labels: Object.fromEntries(named),
  };
}

/** Four public strategy maps; their structure is written from memory. */
export const knownMaps: readonly BenchmarkMap[] = [
  known(
    "kn-generic",
    [
      [
        "COST=Improve cost structure",
        "ASSET=Increase asset utilization",
        "LTSV=Long-term shareholder value",
        "REV=Expand revenue opportunities",
        "CVAL=Enhance customer value",
      ],
      [
        "PRICE=Price",
        "QUAL=Quality",
        "AVAIL=Availability",
        "SEL=Selection",
        "FUNC=Functionality",
        "SERV=Service",
        "PART=Partnership",
        "BRAND=Brand",
      ],
      ["OPS=Operations management", "CUST=Customer management", "INNO=Innovation", "REG=Regulatory & social"],
      ["HUM=Human capital", "INFO=Information capital", "ORG=Organization capital"],
    ],
    "COST>LTSV ASSET>LTSV REV>LTSV CVAL>LTSV PRICE>CVAL QUAL>CVAL AVAIL>CVAL SEL>CVAL FUNC>REV SERV>CVAL PART>REV BRAND>REV,CVAL OPS>PRICE,QUAL,AVAIL,COST,ASSET CUST>SERV,PART,SEL,CVAL INNO>FUNC,SEL,REV REG>BRAND,PART HUM>OPS,CUST,INNO,REG INFO>OPS,CUST,INNO,REG ORG>OPS,CUST,INNO,REG",
  ),
  known(
    "southwest",
    [
      ["PROF=Profits and RONA", "GROW=Grow revenues", "PLANES=Fewer planes"],
      ["ATTR=Attract and retain customers", "ONT=On-time service", "LOW=Lowest prices"],
      ["FAST=Fast ground turnaround"],
      [
        "RAMP=Strategic job: ramp agent",
        "SYS=Strategic systems: crew scheduling",
        "ALIGN=Ground crew alignment",
      ],
    ],
    "GROW>PROF PLANES>PROF ATTR>GROW ONT>ATTR LOW>ATTR FAST>ONT,LOW,PLANES RAMP>FAST SYS>FAST ALIGN>FAST",
  ),
  known(
    "mobil",
    [
      [
        "ROCE=Increase ROCE",
        "NONGAS=New non-gasoline revenue",
        "PREM=Customer profitability via premium brands",
        "CLEAD=Become industry cost leader",
        "USE=Maximize existing assets",
      ],
      [
        "BASIC=Clean, safe, trusted brand",
        "DELIGHT=Delight the consumer: speedy, friendly",
        "DEALER=Win-win dealer relations",
        "MOREP=More consumer products to dealers",
        "SKILLS=Develop dealer skills",
      ],
      [
        "NEWP=Create non-gasoline products",
        "SEG=Understand consumer segments",
        "FRAN=Best-in-class franchise teams",
        "HW=Improve hardware performance",
        "INV=Improve inventory management",
        "ACOST=On-spec, on-time, low cost",
        "EHS=Environment, health and safety",
      ],
      [
        "CLIM=Climate for action",
        "COMP=Competencies: functional excellence",
        "LEAD=Leadership and integrated view",
        "TECH=Technology and process improvement",
      ],
    ],
    "NONGAS>ROCE PREM>ROCE CLEAD>ROCE USE>ROCE BASIC>PREM DELIGHT>PREM,NONGAS DEALER>DELIGHT,NONGAS MOREP>DEALER,NONGAS SKILLS>DEALER NEWP>MOREP,DELIGHT,NONGAS SEG>DELIGHT,BASIC FRAN>SKILLS,DELIGHT HW>USE,ACOST INV>CLEAD,ACOST ACOST>CLEAD,BASIC EHS>BASIC,USE CLIM>NEWP,FRAN,EHS COMP>SEG,FRAN,HW,ACOST LEAD>NEWP,SEG,FRAN TECH>INV,HW,ACOST,SEG",
  ),
  known(
    "hospital",
    [
      [
        "MIS=Improve community health",
        "SAT=Patient and family satisfaction",
        "OUT=Clinical outcomes",
        "ACC=Access to care",
      ],
      [
        "MARG=Operating margin",
        "CPC=Reduce cost per case",
        "GROWV=Grow key service lines",
        "DONOR=Funding and donor base",
      ],
      [
        "REFER=Physician referral relations",
        "COORD=Care coordination",
        "PATH=Clinical pathways",
        "LOS=Reduce length of stay",
        "SAFE=Patient safety, infection control",
        "WAIT=Scheduling and waiting times",
        "RES=Research and teaching",
        "COMM=Community outreach",
      ],
      [
        "STAFF=Recruit and retain nurses",
        "TRAIN=Train in quality methods",
        "EMR=Electronic records",
        "INC=Gain-sharing incentives",
        "CULT=Culture of service",
      ],
    ],
    "SAT>MIS OUT>MIS ACC>MIS MARG>MIS CPC>MARG GROWV>MARG,ACC DONOR>MARG,MIS REFER>GROWV COORD>LOS,SAT,CPC PATH>OUT,LOS,CPC LOS>CPC SAFE>OUT,CPC WAIT>SAT,ACC RES>DONOR,OUT COMM>DONOR,ACC STAFF>COORD,SAFE,WAIT TRAIN>PATH,SAFE,LOS EMR>PATH,COORD,WAIT,REFER INC>REFER,LOS CULT>COORD,COMM,RES",
  ),
];
